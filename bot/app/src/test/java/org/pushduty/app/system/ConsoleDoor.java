package org.pushduty.app.system;

import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pushduty.console.ConsoleNetwork;
import org.pushduty.console.ConsoleSettings;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.port.ChatNetwork;

/** The terminal. */
final class ConsoleDoor implements Door {
    private static final Pattern SAID = Pattern.compile("\\d\\d:\\d\\d (?:<pushduty>|\\(to " + HERO + "\\)) (.*)");
    private static final Pattern TOPIC = Pattern.compile("\\d\\d:\\d\\d \\* topic of #amo: (.*)");

    private final StringWriter transcript = new StringWriter();
    private final CompletableFuture<ConsoleNetwork> terminal = new CompletableFuture<>();
    private final Clock clock;

    ConsoleDoor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String network() {
        return "{ type: console }";
    }

    @Override
    public ChannelRef channel() {
        return new ChannelRef(NETWORK, "#amo");
    }

    @Override
    public String claim() {
        return "console: " + HERO;
    }

    @Override
    public String account() {
        return "console:" + HERO + "@" + NETWORK;
    }

    @Override
    public ChatNetwork console(ChannelRef at) {
        terminal.complete(ConsoleNetwork.transcript(new ConsoleSettings(at, HERO, "pushduty"), clock, transcript));
        return terminal.join();
    }

    @Override
    public void awaitBot() {
        terminal.join();
    }

    @Override
    public Supplier<Heard> says(Wish wish) {
        int before = said().size();
        terminal.join().speak(HERO, wish.line());
        return () -> PlainLine.heard(said().stream().skip(before).toList());
    }

    private List<String> said() {
        return matches(SAID).toList();
    }

    @Override
    public String topic() {
        return Optional.of(matches(TOPIC).toList())
                .filter(topics -> !topics.isEmpty())
                .map(topics -> topics.get(topics.size() - 1))
                .orElse("");
    }

    private Stream<String> matches(Pattern pattern) {
        return transcript
                .toString()
                .lines()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1));
    }

    @Override
    public void close() {}
}
