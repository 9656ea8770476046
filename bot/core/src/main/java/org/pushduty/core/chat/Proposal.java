package org.pushduty.core.chat;

/**
 * What the bot would do at a yes.
 *
 * @param effect in plain words, with the exact refs; what would happen by then must read the same, or it is asked anew.
 *     Blank for none
 */
public record Proposal(String effect, Kind kind) {
    public static final Proposal NONE = new Proposal("", Kind.OFFER);

    /** Why it is put. */
    public enum Kind {
        /** It was asked for, but cannot be taken back: nothing happens before the yes. */
        QUESTION,
        /** It was only looked at. */
        OFFER
    }

    public boolean isNone() {
        return effect.isBlank();
    }
}
