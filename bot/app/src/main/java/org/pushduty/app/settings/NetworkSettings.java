package org.pushduty.app.settings;

import java.util.Locale;

/** One chat network. */
@Choice(key = "type", doc = "What kind of network it is.")
// Named here, because javac writes the others in an order of its own, and the reference shows it.
public sealed interface NetworkSettings permits NetworkSettings.Irc, NetworkSettings.Discord, NetworkSettings.Console {

    /** The kind as the file and {@link org.pushduty.core.people.Account} spell it. */
    default String type() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** An IRC network. */
    record Irc(
            @Setting(doc = "Server to connect to.", example = "irc.example.org", required = true, form = Form.HOST)
            String host,

            @Setting(doc = "Port of the server.", example = "6697", otherwise = "6697 with tls, else 6667")
            int port,

            @Setting(doc = "Whether to connect with TLS; the certificate is checked.", fallback = "true")
            boolean tls,

            @Setting(
                    doc = "Fingerprint of the only certificate to accept, also where nobody has signed it.",
                    example =
                            "\"0b:30:55:7a:9f:c4:e9:0e:33:58:7d:a2:c7:ec:11:36:5b:80:a5:ca:ef:14:39:5e:83:a8:cd:f2:17:3c:61:86\"",
                    otherwise = "any certificate that is valid for the host",
                    form = Form.FINGERPRINT)
            String pin,

            @Setting(doc = "The bot's nick.", example = "pushduty", required = true, form = Form.NICK)
            String nick,

            @Setting(doc = "What a WHOIS shows as the bot's name.", fallback = "Pushduty", example = "Push duty of AMO")
            String realName,

            @Setting(doc = "Password of the server itself (PASS).", example = "\"${IRC_SERVER_PASSWORD}\"")
            Secret password,

            @Setting(doc = "The bot's own services account.", otherwise = "the bot does not log in")
            SaslSettings sasl,

            @Setting(
                    doc = "What proves who speaks: their services account, or on a closed network without services"
                            + " the nick, which proves nothing anywhere else.",
                    fallback = "account")
            IdentityProof identity,

            @Setting(
                    doc = "How fast the bot speaks. Servers throw out who sends faster than they allow; the"
                            + " default suits ngircd, InspIRCd and ircd-hybrid as they come.")
            PaceSettings pace,

            @Setting(
                    doc = "How fast one person may give commands. What comes faster is not carried out, so that"
                            + " nobody keeps the others waiting.")
            CommandPaceSettings commands)
            implements NetworkSettings {
        private static final int TLS_PORT = 6697;
        private static final int PLAIN_PORT = 6667;

        public Irc {
            port = port != 0 ? port : tls ? TLS_PORT : PLAIN_PORT;
        }
    }

    /** Discord, or a server that speaks as it does. */
    record Discord(
            @Setting(doc = "The bot's token.", example = "\"${DISCORD_TOKEN}\"", required = true)
            Secret token,

            @Setting(
                    doc = "Id of the server (guild) that the channels are on; quote it, so that editors do not take it"
                            + " for a number.",
                    example = "\"81384788765712384\"",
                    otherwise = "whichever has a channel of that name",
                    form = Form.DISCORD_GUILD)
            String guild,

            @Setting(
                    doc = "How fast one person may give commands. What comes faster is not carried out, so that"
                            + " nobody keeps the others waiting.")
            CommandPaceSettings commands,

            @Setting(
                    doc = "Address of the REST API, for self-hosted servers and tests.",
                    example = "http://127.0.0.1:8081/api/v10/",
                    otherwise = "Discord's own",
                    form = Form.HTTP_URL)
            String api,

            @Setting(
                    doc = "Address of the gateway, for self-hosted servers and tests.",
                    example = "ws://127.0.0.1:8081/gateway",
                    otherwise = "Discord's own",
                    form = Form.WEBSOCKET_URL)
            String gateway)
            implements NetworkSettings {}

    /** The terminal that the bot was started in. */
    record Console() implements NetworkSettings {}
}
