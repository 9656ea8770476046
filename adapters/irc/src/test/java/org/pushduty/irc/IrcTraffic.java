package org.pushduty.irc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.pushduty.core.Fuzz;

/** What a server might send, and what none should: real lines, some of them bent, and bytes by chance. */
final class IrcTraffic {
    private static final List<String> REAL = List.of(
            "PING :irc.example.org",
            "PING tok\u0001en",
            ":srv PONG srv :3",
            ":srv 001 pushduty :Welcome to the network",
            ":srv 005 pushduty CASEMAPPING=rfc1459 TOPICLEN=40 CHANTYPES=# :are supported",
            ":srv 332 pushduty #amo :Push 2016.10.06 | hero kumar",
            ":srv 331 pushduty #amo :No topic is set",
            ":srv 353 pushduty = #amo :@kumar +mat pushduty",
            ":srv 366 pushduty #amo :End of NAMES",
            ":srv 433 pushduty pushduty :Nickname is already in use",
            ":srv 482 pushduty #amo :You're not channel operator",
            ":srv 404 pushduty #amo :Cannot send to channel",
            ":srv 311 pushduty kumar k host * :Kumar",
            ":srv 330 pushduty kumar kumar_acc :is logged in as",
            ":srv 354 pushduty 77 kumar kumar_acc",
            ":srv 318 pushduty kumar :End of WHOIS",
            ":srv 401 pushduty kumar :No such nick",
            ":srv CAP * LS * :sasl=PLAIN account-tag message-tags",
            ":srv CAP * LS :extended-join account-notify multi-prefix",
            ":srv CAP * ACK :account-tag",
            ":srv CAP pushduty NEW :sasl",
            ":srv CAP pushduty NEW :=",
            "AUTHENTICATE +",
            ":srv 903 * :SASL authentication successful",
            ":srv 904 * :SASL authentication failed",
            ":pushduty!p@here JOIN #amo",
            ":pushduty!p@here JOIN #amo pushduty :Pushduty",
            ":mat!m@host JOIN #amo mat_acc :Mat",
            ":mat!m@host ACCOUNT mat_acc",
            ":mat!m@host ACCOUNT *",
            ":mat!m@host CHGHOST m elsewhere",
            ":mat!m@host PART #amo :bye",
            ":mat!m@host QUIT :*.net *.split",
            ":mat!m@host NICK :kumar",
            ":pushduty!p@here NICK :pushduty1",
            ":mat!m@host KICK #amo pushduty :go \u000304away",
            ":mat!m@host TOPIC #amo :new \u0002topic\u0002",
            ":mat!m@host MODE #amo +o pushduty",
            ":kumar!k@host PRIVMSG #amo :!tag",
            ":kumar!k@host PRIVMSG #amo :has anybody seen the login page?",
            ":kumar!k@host PRIVMSG pushduty :status",
            ":kumar!k@host PRIVMSG pushduty :\u0001PING 123456\u0001",
            ":kumar!k@host PRIVMSG pushduty :\u0001VERSION\u0001",
            ":kumar!k@host PRIVMSG #amo :\u0001ACTION waves\u0001",
            ":kumar!k@host NOTICE pushduty :hello",
            "@account=kumar;time=2016-10-04T11:02:00Z :kumar!k@host PRIVMSG #amo :!tag 2016.10.06",
            "@account=ku\\:\\s\\r\\n\\\\mar;+x=\\ :kumar!k@host PRIVMSG #amo :!yes 7f3",
            "ERROR :Closing link");
    private static final int HUGE = 40_000;

    private IrcTraffic() {}

    /** So many lines, or what is left of them. */
    static byte[] bytes(RandomGenerator random, int lines) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < lines; i++) {
            bytes.writeBytes(line(random));
            bytes.writeBytes(end(random));
        }
        return bytes.toByteArray();
    }

    private static byte[] end(RandomGenerator random) {
        return switch (random.nextInt(30)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {'\n'};
            case 2 -> new byte[] {'\r'};
            case 3 -> new byte[] {'\r', '\r', '\n'};
            default -> new byte[] {'\r', '\n'};
        };
    }

    private static byte[] line(RandomGenerator random) {
        String real = Fuzz.one(random, REAL);
        return switch (random.nextInt(40)) {
            case 0 -> noise(random, new byte[random.nextInt(600)]);
            case 1, 2 -> damaged(random, real.getBytes(StandardCharsets.UTF_8));
            case 3 -> (real + "x".repeat(random.nextInt(HUGE))).getBytes(StandardCharsets.UTF_8);
            case 4, 5 -> real.substring(0, random.nextInt(real.length())).getBytes(StandardCharsets.UTF_8);
            case 6, 7, 8, 9 ->
                (":" + Fuzz.text(random, 4) + "!u@h PRIVMSG " + Fuzz.one(random, List.of("#amo", "pushduty")) + " :"
                                + Fuzz.text(random, 20))
                        .getBytes(StandardCharsets.UTF_8);
            case 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ->
                Fuzz.mutated(random, Fuzz.mutated(random, real)).getBytes(StandardCharsets.UTF_8);
            default -> real.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] noise(RandomGenerator random, byte[] bytes) {
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] damaged(RandomGenerator random, byte[] bytes) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
