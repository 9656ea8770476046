package org.pushduty.discord.standin;

import java.util.Arrays;

/** The permissions that the stand-in looks at, with Discord's bits. */
public enum Permission {
    ADMINISTRATOR(3),
    MANAGE_CHANNELS(4),
    ADD_REACTIONS(6),
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    MENTION_EVERYONE(17),
    USE_APPLICATION_COMMANDS(31),
    MANAGE_THREADS(34),
    CREATE_PUBLIC_THREADS(35),
    CREATE_PRIVATE_THREADS(36),
    SEND_MESSAGES_IN_THREADS(38);

    /** What a new guild gives to everybody. */
    static final long ORDINARY = bits(
            ADD_REACTIONS,
            VIEW_CHANNEL,
            SEND_MESSAGES,
            EMBED_LINKS,
            ATTACH_FILES,
            READ_MESSAGE_HISTORY,
            USE_APPLICATION_COMMANDS,
            CREATE_PUBLIC_THREADS,
            SEND_MESSAGES_IN_THREADS);

    /** Every permission there is. */
    static final long ALL = (1L << 53) - 1;

    private final int place;

    Permission(int place) {
        this.place = place;
    }

    public long bit() {
        return 1L << place;
    }

    public static long bits(Permission... permissions) {
        return Arrays.stream(permissions).mapToLong(Permission::bit).reduce(0, (one, other) -> one | other);
    }
}
