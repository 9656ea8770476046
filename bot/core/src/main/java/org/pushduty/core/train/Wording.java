package org.pushduty.core.train;

/** The texts that a team may word with templates of its own. */
public enum Wording {
    /** The notes page of a push. */
    PAD,
    /** The mail that says that a push is done; its first line is the subject. */
    MAIL,
    /** The bot's segment of a topic. */
    TOPIC,
    /** What is announced when tags were made. */
    TAGGED,
    /** What is announced when the last sign-off has cleared a push. */
    CLEARED,
    /** What is announced when a push is done. */
    PUSHED,
    /** What is announced of the next push then. */
    NEXT;

    /** How the first line of a mail's text begins. */
    public static final String SUBJECT = "Subject:";

    /** What is wrong with a text that a template has made of it, whatever it says; blank where nothing is. */
    public String problemOf(String text) {
        if (text.isBlank()) {
            return "nothing comes of it";
        }
        String first = text.lines().findFirst().orElse("");
        boolean hasSubject = first.startsWith(SUBJECT) && first.length() > SUBJECT.length() + 1;
        return this != MAIL || hasSubject ? "" : "a mail begins with \"" + SUBJECT + " …\"";
    }
}
