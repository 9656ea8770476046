package org.pushduty.discord;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.grammar.Blank;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.port.Ears;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Discord offers while somebody types. */
final class Suggestions {
    private static final Logger LOG = LoggerFactory.getLogger(Suggestions.class);
    /** Nothing is offered after 3 s, and nothing is better than an error. */
    private static final Duration LIMIT = Duration.ofMillis(2200);

    private Suggestions() {}

    static void offer(CommandAutoCompleteInteractionEvent typing, Optional<ChannelRef> where, Ears ears) {
        List<Candidate> none = List.of();
        var unused = where.flatMap(channel -> blank(typing, channel, ears))
                .map(ears::candidates)
                .map(candidates -> candidates
                        .thenApply(List::copyOf)
                        .completeOnTimeout(none, LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                        .exceptionally(failure -> none))
                .orElseGet(() -> java.util.concurrent.CompletableFuture.completedFuture(none))
                .thenAccept(candidates -> typing.replyChoices(choices(candidates))
                        .queue(offered -> {}, failure -> LOG.info("nothing offered: {}", Reasons.of(failure))));
    }

    private static Optional<Blank> blank(CommandAutoCompleteInteractionEvent typing, ChannelRef where, Ears ears) {
        return SlashForms.named(ears, typing.getName()).flatMap(form -> {
            Map<String, String> filled = form.values(typing.getOptions());
            return form.nameOf(typing.getFocusedOption().getName()).map(gap -> {
                filled.remove(gap);
                return new Blank(
                        where,
                        typing.getName(),
                        gap,
                        filled,
                        typing.getFocusedOption().getValue());
            });
        });
    }

    private static List<Command.Choice> choices(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> Markdown.isVisible(candidate.text())
                        && candidate.text().length() <= Command.Choice.MAX_STRING_VALUE_LENGTH)
                .limit(OptionData.MAX_CHOICES)
                .map(candidate -> new Command.Choice(name(candidate), candidate.text()))
                .toList();
    }

    private static String name(Candidate candidate) {
        String words = candidate.words().isBlank() ? candidate.text() : candidate.text() + " " + candidate.words();
        return Shortened.to(Command.Choice.MAX_NAME_LENGTH, words);
    }
}
