package org.pushduty.discord.standin;

/** The gateway's intents that the stand-in's events need, with Discord's bits. */
public enum Intent {
    GUILDS(0),
    GUILD_MEMBERS(1),
    GUILD_PRESENCES(8),
    GUILD_MESSAGES(9),
    GUILD_MESSAGE_TYPING(11),
    DIRECT_MESSAGES(12),
    DIRECT_MESSAGE_TYPING(14),
    MESSAGE_CONTENT(15);

    /** Every bit that means something, also those whose events the stand-in never has. */
    static final long VALID = (1L << 17) - 1 | 0b11L << 20 | 0b11L << 24;

    /** Those that have to be switched on in the developer portal first. */
    static final long PRIVILEGED = GUILD_MEMBERS.bit() | GUILD_PRESENCES.bit() | MESSAGE_CONTENT.bit();

    private final int place;

    Intent(int place) {
        this.place = place;
    }

    public long bit() {
        return 1L << place;
    }

    boolean isIn(long bits) {
        return (bits & bit()) != 0;
    }
}
