package org.pushduty.core.command;

/**
 * Who asks.
 *
 * @param nick what to call them in an answer; proves nothing
 * @param person the name of the known person, or blank for everybody else
 * @param account how they were proven, for example {@code irc:kumar@mozilla}, or blank
 */
public record Speaker(String nick, String person, String account) {

    public boolean isProven() {
        return !account.isBlank();
    }

    public boolean isKnown() {
        return !person.isBlank();
    }
}
