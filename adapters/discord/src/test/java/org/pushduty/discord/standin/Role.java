package org.pushduty.discord.standin;

/**
 * A role of a guild and what it may; {@code permissions} are bits of {@link Permission}. @everyone has the guild's id.
 */
public record Role(long id, String name, long permissions, boolean isMentionable) {
    Role withPermissions(long newPermissions) {
        return new Role(id, name, newPermissions, isMentionable);
    }
}
