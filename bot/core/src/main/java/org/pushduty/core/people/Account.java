package org.pushduty.core.people;

/**
 * A chat identity that a network has proven: on IRC the services account, on Discord the user id.
 *
 * @param network the network it was proven on, as the configuration names it
 * @param kind the network's type, {@code irc}, {@code discord} or {@code console}
 * @param id the account's name or number there; compared without regard to case
 */
public record Account(String network, String kind, String id) {
    @Override
    public String toString() {
        return kind + ":" + id + "@" + network;
    }
}
