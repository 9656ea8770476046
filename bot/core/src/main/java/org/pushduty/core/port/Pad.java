package org.pushduty.core.port;

import java.util.Optional;

/**
 * Where the notes pages of a train's pushes are: an Etherpad, a folder of a git repository, or the bot's own store.
 * Pages are plain text of any length with {@code \n} between lines; people write in them at any time, also while the
 * bot does. Every method may block for as long as the outside takes, up to a minute, and may throw
 * {@link OutsideException}. Used from several threads. An implementation must pass {@code PadContract}.
 */
public interface Pad {

    /** What it is, for a person: {@code the Etherpad at pad.example.org}. */
    String description();

    /** The page of that name as it stands; empty where there is none. */
    Optional<Page> read(String page);

    /**
     * Makes the page. Where there is one by now nothing is changed and the answer is {@code false}; an earlier call of
     * ours that seemed to fail may have made it.
     */
    boolean create(String page, String text);

    /**
     * Puts {@code text} in the place of what was read. Where somebody has changed the page since, the answer is
     * {@code false}, and everything that people wrote is still there: read it and merge again. After an
     * {@link OutsideException} the text may be there or not.
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
    record Page(String text, String version) {}
}
