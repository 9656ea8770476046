package org.pushduty.core.port;

import java.util.Optional;
import org.pushduty.core.chat.PageText;

/**
 * Where the notes pages of a train's pushes are: an Etherpad, a folder of a git repository, or the bot's own store.
 * Pages are plain text of any length in the form of {@link PageText}, into which every pad puts what it is given and
 * what it reads; people write in them at any time, also while the bot does. Names of pages are letters, digits,
 * {@code .}, {@code -} and {@code _}, at most 50 of them: that much every pad can keep. Every method may block for as
 * long as the outside takes, up to a minute, and may throw {@link OutsideException}. Used from several threads. An
 * implementation must pass {@code PadContract}.
 */
public interface Pad {

    /** What it is, for a person: {@code the Etherpad at pad.example.org}. */
    String description();

    /** The page of that name as it stands; empty where there is none. */
    Optional<Page> read(String page);

    /**
     * Makes the page. Where there is one by now nothing is changed and the answer is {@code false}; an earlier call of
     * ours that seemed to fail may have made it, and where the text is long, with its beginning alone.
     */
    boolean create(String page, String text);

    /**
     * Puts {@code text} in the place of what was read. Where somebody has changed the page since, or it is gone, the
     * answer is {@code false} and nothing of ours is written: read it and merge again. {@code true} says that what
     * {@code text} changes of what was read is in the page; a pad that merges as people type (Etherpad) may by then
     * have taken in what somebody wrote at the same moment, which the next {@link #read} shows. Either way everything
     * that people wrote is there. After an {@link OutsideException} the text may be there, in part, or not.
     */
    boolean replace(String page, Page read, String text);

    /**
     * Asks whether pages can be read and written, and changes nothing; what it answered, in a few words for a person.
     * Throws {@link OutsideException} where they cannot.
     */
    String access();

    /**
     * A page as it was read.
     *
     * @param version tells it from every other state of the page; means something to its pad alone
     */
    record Page(String text, String version) {
        public Page {
            text = PageText.of(text);
        }
    }
}
