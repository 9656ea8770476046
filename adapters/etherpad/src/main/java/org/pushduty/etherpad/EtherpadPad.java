package org.pushduty.etherpad;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.pushduty.core.chat.PageText;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Pad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages on an Etherpad; tried with 1.8.14 and 2.5.3. Reads and makes them over the HTTP API; changes them as people do,
 * by small changesets, so that nothing that is typed at the same moment is lost, and falls back to {@link WholeText}
 * where the server keeps us out (requireAuthentication, requireSession). A page's version is the number of its
 * revision.
 *
 * <p>A line that somebody made a list item by Etherpad's own button has a {@code *} before its text that people do not
 * see. Changing a line does not change that.
 */
public final class EtherpadPad implements Pad {
    private static final Logger LOG = LoggerFactory.getLogger(EtherpadPad.class);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(30);

    /** {@code createPad} refuses 100,000 characters and more. */
    private static final int MOST_AT_FIRST = 90_000;

    /** Etherpad's own rule, without what it would silently replace. */
    private static final Pattern NAME = Pattern.compile("[^/?&#$:\\s\\p{Cntrl}]{1,50}");

    private final String system;
    private final Duration limit;
    private final Api api;
    private final Collaboration collaboration;
    private final WholeText wholeText;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    public EtherpadPad(EtherpadSettings settings) {
        this(settings, WHOLE_CALL);
    }

    /** @param limit how long any call may take */
    EtherpadPad(EtherpadSettings settings, Duration limit) {
        this.system = "Etherpad " + settings.address().getAuthority();
        this.limit = limit;
        var http = new Http(system, CONNECTING.compareTo(limit) < 0 ? CONNECTING : limit);
        Pass pass = Pass.of(settings.credentials(), http);
        this.api = new Api(system, settings.address(), http, pass);
        this.collaboration = new Collaboration(
                system, settings.address(), http, api, new Collaborator.Visitor(pass.authorToken(), "Pushduty"));
        this.wholeText = new WholeText(system, api);
    }

    @Override
    public String description() {
        return "the " + system;
    }

    @Override
    public Optional<Page> read(String page) {
        return read(named(page), Deadline.in(limit));
    }

    private Optional<Page> read(String page, Deadline deadline) {
        return api.revisions(page, deadline)
                .map(head -> api.at(page, head, deadline))
                .map(revision -> new Page(revision.text(), String.valueOf(revision.number())));
    }

    @Override
    public boolean create(String page, String text) {
        Deadline deadline = Deadline.in(limit);
        String whole = WholeText.ofPage(text);
        String first = WholeText.asWritten(beginning(whole));
        // The server puts a newline of its own behind it.
        if (!api.create(named(page), first.substring(0, first.length() - 1), deadline)) {
            return false;
        }
        if (!first.equals(whole)) {
            complete(page, first, whole, deadline);
        }
        return true;
    }

    // Whole lines, where there are any.
    private static String beginning(String text) {
        if (text.length() <= MOST_AT_FIRST) {
            return text;
        }
        int end = text.lastIndexOf('\n', MOST_AT_FIRST) + 1;
        return end == 0 ? "\n" : text.substring(0, end);
    }

    /** What the server did not take at once, and what it wrote otherwise. */
    private void complete(String page, String first, String whole, Deadline deadline) {
        boolean isDone = false;
        while (!isDone) {
            Page read = read(page, deadline)
                    .orElseThrow(() -> new OutsideException(system, "make " + page, "the page is gone"));
            isDone = replace(page, read, Merge.of(first, WholeText.ofPage(read.text()), whole), deadline);
        }
    }

    @Override
    public boolean replace(String page, Page read, String text) {
        return replace(named(page), read, text, Deadline.in(limit));
    }

    // One after the other: as the same author twice on a page, we would throw ourselves out.
    private boolean replace(String page, Page read, String text, Deadline deadline) {
        ReentrantLock lock = locks.computeIfAbsent(page, each -> new ReentrantLock());
        lock(lock, page, deadline);
        try {
            Optional<Api.Revision> base = api.revisions(page, deadline)
                    .filter(head -> read.version().equals(String.valueOf(head)))
                    .map(head -> api.at(page, head, deadline))
                    // A page that was made anew may have come to the same number.
                    .filter(revision -> PageText.of(revision.text()).equals(read.text()));
            return base.isPresent() && write(page, base.get(), WholeText.ofPage(text), deadline);
        } finally {
            lock.unlock();
        }
    }

    private boolean write(String page, Api.Revision base, String text, Deadline deadline) {
        if (base.text().equals(text)) {
            return true;
        }
        try {
            return collaboration.replace(page, base, text, deadline);
        } catch (NotLetIn e) {
            LOG.debug("{}: writing the whole of {}: {}", system, page, e.getMessage());
            wholeText.replace(page, base, text, deadline);
            return true;
        }
    }

    private void lock(ReentrantLock lock, String page, Deadline deadline) {
        try {
            if (!lock.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new OutsideException(system, "write " + page, "no answer in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideException(system, "write " + page, "interrupted", e);
        }
    }

    private String named(String page) {
        if (!NAME.matcher(page).matches()) {
            throw new OutsideException(
                    system, "name a page", page + " has more than 50 characters, or blanks or one of / ? & # $ :");
        }
        return page;
    }

    @Override
    public String access() {
        api.checkToken(Deadline.in(limit));
        return "it lets us in";
    }
}
