package org.pushduty.git;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.pushduty.core.chat.PageText;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.git.PushAccess;

/**
 * Notes pages as Markdown files in a folder on a branch of a repository, each change a commit that is pushed at once.
 * Whether a page was changed since is told by its content alone: other commits on the branch do not count. Used from
 * several threads.
 */
final class GitPad implements Pad {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,50}");

    /** A branch that many push to moves now and then between our fetch and our push, but not each time. */
    private static final int TRIES = 6;

    private final GitPadSettings settings;
    private final Mirror mirror;
    private final Remote line;
    private final Reading reading;

    GitPad(GitPadSettings settings, Mirror mirror, Remote line) {
        this.settings = settings;
        this.mirror = mirror;
        this.line = line;
        reading = new Reading(mirror, line);
    }

    @Override
    public String description() {
        String folder = settings.folder().isBlank() ? "" : "the folder " + settings.folder() + " of ";
        return folder + line.errors().clean(settings.remote().uri());
    }

    @Override
    public Optional<Page> read(String page) {
        PageState state = fetched(page);
        return state.isThere() ? Optional.of(new Page(state.file().text(), state.version())) : Optional.empty();
    }

    @Override
    public boolean create(String page, String text) {
        return put(page, ObjectId.zeroId().name(), text, "Made for the push.");
    }

    @Override
    public boolean replace(String page, Page read, String text) {
        return put(page, read.version(), text, "Brought up to what is known of the push.");
    }

    /** The page's path; its name may come from a person. */
    private String path(String page) {
        if (!NAME.matcher(page).matches()) {
            throw new IllegalArgumentException(
                    "a page's name is letters, digits, ., _ and -, at most 50 of them: " + PlainText.of(page));
        }
        return settings.path(page);
    }

    private PageState fetched(String page) {
        String path = path(page);
        reading.refresh();
        String branch = branch();
        return reading.read("read " + path, repository -> PageState.of(repository, branch, path));
    }

    private String branch() {
        return settings.remote().branch().isBlank()
                ? reading.read("read the mirror", repository -> mirror.defaultBranch())
                        .orElseThrow(() -> line.errors()
                                .failed("fetch", "the remote has no default branch yet: name one for the notes"))
                : settings.remote().branch();
    }

    private boolean put(String page, String version, String text, String reason) {
        String message = "Notes of " + page + "\n\n" + reason + "\n";
        for (int tries = 1; tries <= TRIES; tries++) {
            PageState now = fetched(page);
            if (!now.version().equals(version)) {
                return false;
            }
            if (now.isThere() && now.file().text().equals(PageText.of(text))) {
                return true;
            }
            PagePush.Answer answer = push(now, page, now.file().with(text), message);
            if (answer instanceof PagePush.Answer.Taken) {
                return true;
            }
            if (answer instanceof PagePush.Answer.Refused refused && isFinal(refused, now, page, tries)) {
                throw line.errors().failed("push " + path(page), refused.words());
            }
        }
        return false;
    }

    private PagePush.Answer push(PageState on, String page, byte[] content, String message) {
        try {
            return mirror.exclusively(
                    repository -> new PagePush(repository, line, settings).push(on, path(page), content, message));
        } catch (IOException e) {
            throw line.failed("push " + path(page), e);
        }
    }

    /**
     * Servers say in their own words that somebody else was quicker; that the branch has moved tells it for certain.
     */
    private boolean isFinal(PagePush.Answer.Refused refused, PageState then, String page, int tries) {
        return (!refused.isOfLock() || tries == TRIES) && fetched(page).head().equals(then.head());
    }

    @Override
    public String access() {
        PushAccess access = new RemoteAccess(mirror, line).ask();
        if (!access.canRead() || !access.mayPush()) {
            throw line.errors().failed("reach the notes", access.story());
        }
        return access.story();
    }
}
