package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * A message as it stands now. {@code nonce} is blank for none; {@code replyTo} and {@code interaction} are ids, 0 for
 * none; {@code editedAt} is the epoch where it was not changed yet; {@code onlyFor} is the one who sees an ephemeral
 * message, 0 for everybody.
 */
public record Message(
        long id, long channelId, User author, Body body, long flags, Origin origin, Instant editedAt, long onlyFor) {
    static final long SUPPRESS_EMBEDS = 1 << 2;
    static final long EPHEMERAL = 1 << 6;
    static final long LOADING = 1 << 7;
    static final long SUPPRESS_NOTIFICATIONS = 1 << 12;
    static final long COMPONENTS_V2 = 1 << 15;

    /** What the message shows, and whom it pings; embeds and components are Discord's JSON. */
    public record Body(String content, List<JsonNode> embeds, List<JsonNode> components, Pings pings) {
        public static final Body EMPTY = new Body("", List.of(), List.of(), Pings.NONE);

        public Body {
            embeds = List.copyOf(embeds);
            components = List.copyOf(components);
        }
    }

    /**
     * Where the message comes from. {@code kind} is Discord's number: 0 said, 19 a reply, 20 a command's answer.
     * {@code notified} are those whom it pinged when it appeared; a change pings nobody.
     */
    public record Origin(int kind, String nonce, long replyTo, long interaction, Pings notified) {
        static final int SAID = 0;
        static final int REPLY = 19;
        static final int ANSWER = 20;
    }

    public String content() {
        return body.content();
    }

    public boolean isEphemeral() {
        return has(EPHEMERAL);
    }

    /** Whether it only says "thinking…" yet. */
    public boolean isLoading() {
        return has(LOADING);
    }

    boolean has(long flag) {
        return (flags & flag) != 0;
    }

    boolean isSeenBy(long user) {
        return onlyFor == 0 || onlyFor == user;
    }

    Message edited(Body newBody, long newFlags, Instant at) {
        return new Message(id, channelId, author, newBody, newFlags, origin, at, onlyFor);
    }
}
