package org.pushduty.app.system;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

        Visit terminal = visit(
                "terminal", works, new ConsoleDoor(terminalTime), terminalTime, home -> wishes.forEach(home::fulfil));
        assertThatAllIsSaid(wishes, terminal.commands());
        Visit irc = visit("irc", works, new IrcDoor(), new ManualClock(BEGIN), home -> fulfil(home, wishes, terminal));
        Visit discord = visit(
                "discord", works, new DiscordDoor(), new ManualClock(BEGIN), home -> fulfil(home, wishes, terminal));

        assertThat(irc.effect()).isEqualTo(terminal.effect());
        assertThat(discord.effect()).isEqualTo(terminal.effect());
    }

    private static void fulfil(Household home, List<Wish> wishes, Visit elsewhere) {
        for (int i = 0; i < wishes.size(); i++) {
            home.fulfil(wishes.get(i), elsewhere.heard().get(i));
        }
    }

    private Visit visit(String name, Works works, Door door, ManualClock clock, Consumer<Household> stay)
            throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        try (door;
                var household = new Household(home, works, door, clock)) {
            stay.accept(household);
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
}
