package org.pushduty.app.system;

import static org.pushduty.app.system.Town.FRONTEND;
import static org.pushduty.app.system.Town.SERVER;

/**
 * How the train stands, in those words of {@code !status} that the time does not change.
 *
 * @param server the newest tag of the push in addons-server; like {@code frontend} it may be {@code untagged}
 * @param hold why krupa holds the train; blank if she does not
 * @param live what production runs, as the bot tells it
 */
record Standing(String push, String hero, String server, String frontend, String hold, String live) {
    static final String UNTAGGED = "untagged";

    /** What stands in every answer to {@code !status}. */
    static final String ASKED = " goes out ";

    /** A push of which nothing has happened yet. */
    static Standing opened(String push, String hero, String live) {
        return new Standing(push, hero, UNTAGGED, UNTAGGED, "", live);
    }

    Standing tagged(String serverTag, String frontendTag) {
        return new Standing(push, hero, serverTag, frontendTag, hold, live);
    }

    Standing heldFor(String reason) {
        return new Standing(push, hero, server, frontend, reason, live);
    }

    /** What production runs once this push is out. */
    String shipped() {
        return SERVER + " " + server + ", " + FRONTEND + " " + frontend;
    }

    String told() {
        return push + " · hero " + hero + " · " + shipped() + (hold.isBlank() ? "" : " · ON HOLD by krupa: " + hold)
                + " · prod runs " + live;
    }

    /** The bot's answer without who asked and without the times. */
    static String read(String answer) {
        return answer.replaceFirst("^\\w+: ", "").replaceFirst(ASKED + ".*? \\([^)]*\\)", "");
    }
}
