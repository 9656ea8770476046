package org.pushduty.app.system;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.ManualClock;
import org.pushduty.core.grammar.CommandSpec;

/**
 * Everything that can be said, said once in a line of text on IRC, once by Discord's slash and once on the terminal.
 */
class ThreeDoorsIT {
    private static final String BEGIN = "2016-10-04T18:05:00Z";

    @TempDir
    private Path folder;

    /** What came of all wishes behind one door. */
    private record Visit(List<Heard> heard, Household.Effect effect, List<CommandSpec> commands) {}

    @Test
    void everyCommandDoesTheSameHoweverItIsSaid() throws IOException {
        var works = new Works(Files.createDirectories(folder.resolve("works")));
        List<Wish> wishes = Wishes.of(works);
        ManualClock terminalTime = new ManualClock(BEGIN);

        Visit terminal = visit("terminal", works, wishes, new ConsoleDoor(terminalTime), terminalTime);
        Visit irc = visit("irc", works, wishes, new IrcDoor(), new ManualClock(BEGIN));
        Visit discord = visit("discord", works, wishes, new DiscordDoor(), new ManualClock(BEGIN));

        assertThatAllIsSaid(wishes, terminal.commands());
        assertThatBothAreAlike(wishes, terminal, irc);
        assertThatBothAreAlike(wishes, terminal, discord);
    }

    private Visit visit(String name, Works works, List<Wish> wishes, Door door, ManualClock clock) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        try (door;
                var household = new Household(home, works, door, clock)) {
            wishes.forEach(household::fulfil);
            List<Heard> heard = household.heard();
            Household.Effect effect = household.leave(Wishes.LAST_TOPIC);
            assertThat(door.offences()).isEmpty();
            return new Visit(heard, effect, household.commands());
        }
    }

    /** Each command, and each of its gaps. */
    private static void assertThatAllIsSaid(List<Wish> wishes, List<CommandSpec> commands) {
        var byCommand = wishes.stream().collect(groupingBy(Wish::command));
        for (CommandSpec command : commands) {
            Set<String> filled = new HashSet<>();
            byCommand
                    .getOrDefault(command.name(), List.of())
                    .forEach(wish -> filled.addAll(wish.values().keySet()));
            filled.remove("preview");
            assertThat(byCommand).containsKey(command.name());
            assertThat(filled)
                    .as(command.usage())
                    .hasSize(command.parameters().size() + command.options().size());
        }
    }

    private static void assertThatBothAreAlike(List<Wish> wishes, Visit one, Visit other) {
        for (int i = 0; i < wishes.size(); i++) {
            Heard expected = one.heard().get(i);
            Heard heard = other.heard().get(i);
            String what =
                    wishes.get(i).line() + " was answered " + heard.lines() + ", and elsewhere " + expected.lines();
            if (heard.hasCard()) {
                assertThat(heard.facts()).as(what).containsAll(expected.facts());
            } else {
                assertThat(heard.words()).as(what).isEqualTo(expected.words());
            }
        }
        assertThat(other.effect().log()).containsExactlyElementsOf(one.effect().log());
        assertThat(other.effect().tags()).isEqualTo(one.effect().tags());
        assertThat(other.effect().topic()).isEqualTo(one.effect().topic());
    }
}
