package org.pushduty.core.chat;

/**
 * Where something was asked, and so where its answer belongs.
 *
 * @param nick of who asked, as the network shows it
 * @param exchange the network's own name for this one question (a slash command, a pressed button), by which it finds
 *     the way back to it; blank where it has none, or where the question was an ordinary line
 */
public record Asked(Place place, String nick, String exchange) {

    /** The one person who asked, alone. */
    public Place privately() {
        return Place.privately(place.network(), place.isPrivate() ? place.target() : nick);
    }
}
