package org.pushduty.etherpad;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pushduty.core.port.OutsideException;

/**
 * A person with a page open in a browser, over the same Socket.IO channel: types where they see it, and the server puts
 * that onto what has come since. They see the page as it was at their last {@link #look} or deed. For one thread.
 */
public final class PadHuman implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Random TOKENS = new Random();

    private final Api api;
    private final String page;
    private final Channel channel;
    private final Collaborator collaborator;
    private Api.Revision seen;
    private boolean wasBehind;

    /** Opens the page, which is made where there is none. */
    public PadHuman(EtherpadServer server, String page, String name) {
        this(server.address(), page, name);
    }

    PadHuman(URI address, String page, String name) {
        var http = new Http("browser", LIMIT);
        var visitor = new Collaborator.Visitor("t." + token(), name);
        this.api = new Api("browser", address, http, new KeyPass(EtherpadServer.KEY));
        this.page = page;
        try {
            channel = Channel.open("browser", http, address, Deadline.in(LIMIT));
            collaborator = Collaborator.join("browser", channel, page, visitor, Deadline.in(LIMIT));
        } catch (NotLetIn e) {
            throw new IllegalStateException(e);
        }
        seen = collaborator.revision();
    }

    private static String token() {
        return TOKENS.ints(20, 'a', 'z' + 1)
                .mapToObj(each -> String.valueOf((char) each))
                .collect(Collectors.joining());
    }

    /** Sees the page as it is now. */
    public PadHuman look() {
        try {
            seen = newest();
        } catch (OutsideException e) {
            // The server closes connections that were idle for five seconds, at times when one is just being used.
            seen = newest();
        }
        return this;
    }

    private Api.Revision newest() {
        return api.at(page, api.revisions(page, Deadline.in(LIMIT)).orElseThrow(), Deadline.in(LIMIT));
    }

    /** Whether the server put their last deed onto changes that they had not seen. */
    boolean wasBehind() {
        return wasBehind;
    }

    /** What they see. */
    public String text() {
        return seen.text();
    }

    /** The lines that they see. */
    public List<String> lines() {
        return Arrays.asList(seen.text().substring(0, seen.text().length() - 1).split("\n", -1));
    }

    /** Types into that line, counted from 0, before that character of it. */
    public void type(int line, int column, String words) {
        edit(start(line) + column, 0, words);
    }

    /** Types at the end of the first line that has those words in it. */
    public void typeBehind(String words, String typed) {
        int line = line(words);
        type(line, lines().get(line).length(), typed);
    }

    /** Writes a line after that one. */
    public void writeAfter(int line, String words) {
        type(line, lines().get(line).length(), "\n" + words);
    }

    /** Writes a line at the end of the page. */
    public void append(String words) {
        writeAfter(lines().size() - 1, words);
    }

    /** Removes that line; the only one becomes empty. */
    public void delete(int line) {
        int from = start(line);
        int to = from + lines().get(line).length();
        boolean isLast = line == lines().size() - 1;
        int shift = isLast ? 1 : 0;
        edit(Math.max(0, from - shift), to + 1 - shift - Math.max(0, from - shift), "");
    }

    /** Removes that many characters of that line. */
    public void cut(int line, int column, int length) {
        edit(start(line) + column, length, "");
    }

    /** Drags these lines, {@code to} excluded, to before another one, which is none of them nor the next. */
    public void drag(int from, int to, int before) {
        int start = start(from);
        int length = start(to) - start;
        String dragged = seen.text().substring(start, start + length);
        var cut = new Edit(start, length, "");
        var paste = new Edit(start(before), 0, dragged);
        edit(new Edits(before < from ? List.of(paste, cut) : List.of(cut, paste)));
    }

    /** The number of the first line with those words in it, as they see it. */
    public int line(String words) {
        for (int line = 0; line < lines().size(); line++) {
            if (lines().get(line).contains(words)) {
                return line;
            }
        }
        throw new IllegalStateException("no line with " + words + " in " + seen.text());
    }

    /** Looks until the page is as wanted; throws {@link IllegalStateException} after 20 s. */
    public void await(Predicate<String> wanted) {
        Deadline deadline = Deadline.in(LIMIT);
        while (!wanted.test(look().text())) {
            if (deadline.isOver()) {
                throw new IllegalStateException("waited in vain; sees " + seen.text());
            }
            Thread.onSpinWait();
        }
    }

    private int start(int line) {
        return lines().stream().limit(line).mapToInt(each -> each.length() + 1).sum();
    }

    private void edit(int at, int removed, String typed) {
        edit(new Edits(List.of(new Edit(at, removed, typed))));
    }

    private void edit(Edits edits) {
        int number = collaborator.commit(seen, edits, "type", Deadline.in(LIMIT));
        wasBehind = number > seen.number() + 1;
        seen = api.at(page, number, Deadline.in(LIMIT));
    }

    @Override
    public void close() {
        channel.close();
    }
}
