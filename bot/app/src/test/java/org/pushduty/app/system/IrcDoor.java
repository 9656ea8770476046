package org.pushduty.app.system;

import java.util.function.Supplier;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.irc.NgircdServer;

/** A real IRC server, where a command is a line of text. */
final class IrcDoor implements Door {
    private final NgircdServer server = NgircdServer.start();
    private final Teammate hero = new Teammate(HERO, server.port());

    @Override
    public String network() {
        return "{ type: irc, host: 127.0.0.1, port: " + server.port() + ", tls: false, nick: pushduty, identity: nick,"
                + " pace: { burst: 9999, period: PT0.000001S }, commands: { burst: 9999, period: PT0.000001S } }";
    }

    @Override
    public ChannelRef channel() {
        return new ChannelRef(NETWORK, Teammate.CHANNEL);
    }

    @Override
    public String claim() {
        return "irc: " + HERO;
    }

    @Override
    public String account() {
        return "irc:" + HERO + "@" + NETWORK;
    }

    @Override
    public void awaitBot() {
        hero.awaitArrival(1, () -> false);
        hero.awaitTopic("hero " + HERO);
    }

    @Override
    public Supplier<Heard> says(Wish wish) {
        int before = hero.heard().size();
        hero.says(wish.line());
        return () -> PlainLine.heard(hero.heard().stream().skip(before).toList());
    }

    @Override
    public String topic() {
        return hero.topic();
    }

    @Override
    public void close() {
        hero.close();
        server.close();
    }
}
