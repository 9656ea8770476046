package org.pushduty.console;

import java.util.List;

/** Knows how a line could go on. Called from the thread that reads the keyboard; must not block. */
@FunctionalInterface
public interface LineCompleter {

    /**
     * What the word under the cursor could become; words are parted by blanks. Candidates that do not begin with what
     * is typed of it are left out by the caller.
     *
     * @param cursor 0 before the first character
     */
    List<Candidate> candidates(String line, int cursor);
}
