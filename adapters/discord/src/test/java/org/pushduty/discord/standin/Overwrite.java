package org.pushduty.discord.standin;

/** What one role or one user may more, or may not, in a channel; bits of {@link Permission}. */
public record Overwrite(long id, Kind kind, long allow, long deny) {
    /** Whom it is for, with Discord's numbers. */
    public enum Kind {
        ROLE(0),
        MEMBER(1);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }
}
