package org.pushduty.core.topic;

/** The part of a topic that is the bot's segment. */
sealed interface OurPart {

    /** Where it begins in the topic. */
    int start();

    /** Where it ends. */
    int end();

    /** Nobody has changed it, but it may have been cut. */
    record Intact(int start, int end) implements OurPart {}

    /**
     * Somebody has changed it.
     *
     * @param base what it was before
     * @param pairing of {@code base} with the words that stand there now, whose places are counted from {@code start}
     */
    record Edited(int start, int end, Rendering base, Pairing pairing) implements OurPart {}
}
