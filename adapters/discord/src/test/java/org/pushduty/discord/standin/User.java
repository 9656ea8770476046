package org.pushduty.discord.standin;

/** An account of Discord, of a human or of a bot; the name is unique, the display name may be anything. */
public record User(long id, String name, String displayName, boolean isBot) {
    /** How a message names the account. */
    public String mention() {
        return "<@" + id + ">";
    }
}
