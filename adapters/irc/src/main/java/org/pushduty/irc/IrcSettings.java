package org.pushduty.irc;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One IRC network as the configuration has it.
 *
 * @param name the network's name in the configuration
 * @param channels those to be in, as people write them: {@code #amo}
 */
public record IrcSettings(
        String name, Server server, Self self, IdentityMode identity, List<String> channels, Pace pace) {

    /** What proves who somebody is. */
    public enum IdentityMode {
        /** The services account that the server vouches for. */
        ACCOUNT,
        /** The nick alone: only for closed networks, where every nick is known to be its owner's. */
        NICK
    }

    /**
     * Where it is.
     *
     * @param password blank for none
     * @param pin SHA-256 of the only certificate to accept, in hex digits, colons allowed; blank for any that is valid
     */
    public record Server(String host, int port, boolean isTls, String password, String pin) {
        public Server {
            pin = pin.replace(":", "").toLowerCase(Locale.ROOT);
        }

        public Server(String host, int port, boolean isTls, String password) {
            this(host, port, isTls, password, "");
        }

        boolean isPinned() {
            return !pin.isBlank();
        }

        /** Whether others on the way can read what is sent there. */
        boolean isInTheClear() {
            boolean isHere =
                    host.equalsIgnoreCase("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
            return !isTls && !isHere;
        }

        @Override
        public String toString() {
            return host + ":" + port + (isTls ? " (TLS)" : "");
        }
    }

    /**
     * Who the bot is there.
     *
     * @param saslAccount blank for none
     * @param saslPassword blank for none
     */
    public record Self(String nick, String realName, String saslAccount, String saslPassword) {
        public Self {
            if (nick.isBlank() || !nick.equals(IrcText.word(nick))) {
                throw new IllegalArgumentException("not a nick: " + IrcText.word(nick));
            }
            realName = realName.isBlank() ? nick : realName;
        }

        boolean hasAccount() {
            return !saslAccount.isBlank();
        }

        @Override
        public String toString() {
            return nick;
        }
    }

    /**
     * How fast the bot speaks: {@code burst} lines at once, then one per {@code period}.
     *
     * @param burst at least 1
     */
    public record Pace(int burst, Duration period) {
        /**
         * Safe on all servers that were measured: ircd-hybrid takes 5 lines at once, then 1 a second, and kills who has
         * 2,560 bytes waiting; InspIRCd 11, then 1 a second; ngircd 3, then 3 a second.
         *
         * <p>What waits at a server may be lost with us: of a client that is killed with something unread of its own,
         * whose system then sends a reset and no orderly end, ngircd 26 handles what it has read and drops the rest (23
         * of 40 lines that it had throttled); after an orderly end it handles all. A burst that it takes at once it has
         * read within a moment.
         */
        public static final Pace CAREFUL = new Pace(4, Duration.ofMillis(1100));

        public Pace {
            if (burst < 1 || period.isNegative()) {
                throw new IllegalArgumentException("a pace is at least one line, and time does not run backwards");
            }
        }
    }

    /** Whether the account's password can be read on its way to the server. */
    boolean tellsPassword() {
        return self.hasAccount() && server.isInTheClear();
    }

    public IrcSettings {
        channels = List.copyOf(channels);
        for (String channel : channels) {
            if (channel.isBlank() || !channel.equals(IrcText.word(channel))) {
                throw new IllegalArgumentException("not a channel: " + IrcText.word(channel));
            }
        }
    }
}
