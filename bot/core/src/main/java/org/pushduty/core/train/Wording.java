package org.pushduty.core.train;

/** The texts that a team may word with templates of its own. */
public enum Wording {
    /** The notes page of a push. */
    PAD,
    /** The mail that says that a push is done; its first line is the subject. */
    MAIL,
    /** What is announced when tags were made. */
    TAGGED,
    /** What is announced when the last sign-off has cleared a push. */
    CLEARED,
    /** What is announced when a push is done. */
    PUSHED,
    /** What is announced of the next push then. */
    NEXT
}
