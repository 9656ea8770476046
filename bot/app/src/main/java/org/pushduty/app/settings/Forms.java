package org.pushduty.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.pushduty.core.train.CalendarScheme;
import org.pushduty.core.train.PushName;

/** How the forms read their texts; each throws {@link IllegalArgumentException} for a text that is not of the form. */
final class Forms {
    private static final int LAST_PORT = 65_535;
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private Forms() {}

    static boolean hasControls(String text) {
        return text.codePoints().anyMatch(point -> Character.isISOControl(point) || point == 0x2028 || point == 0x2029);
    }

    static Object port(String text) {
        int port = Integer.parseInt(text);
        require(port >= 1 && port <= LAST_PORT, "a port");
        return port;
    }

    static Object count(String text) {
        int count = Integer.parseInt(text);
        require(count >= 1, "a number above zero");
        return count;
    }

    static Object listen(String text) {
        port(text.substring(text.lastIndexOf(':') + 1));
        return text;
    }

    static Object zone(String text) {
        // Offsets and "EST" are read by ZoneId too, but know no summer time: a weekly time would be wrong half the
        // year.
        require(ZONES.contains(text), "a time zone");
        return ZoneId.of(text);
    }

    static Object date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date", e);
        }
    }

    static Object duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            require(!duration.isNegative() && !duration.isZero(), "a duration above zero");
            return duration;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a duration", e);
        }
    }

    /** A pattern whose dates can also name a tag: slashes or spaces cannot. */
    static Object datePattern(String text) {
        try {
            PushName sample = new CalendarScheme(text).nameOf(LocalDate.of(2016, 10, 6));
            require(!sample.text().isEmpty(), "a pattern");
            return text;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a pattern of a date", e);
        }
    }

    static Object tagPrefix(String text) {
        return new PushName(text + "1.0.0").text().substring(0, text.length());
    }

    /** The rules of git-check-ref-format's manual page. */
    static Object branch(String text) {
        require(!text.matches(".*[\\s~^:?*\\[\\\\].*") && !text.contains("..") && !text.contains("@{"), "a branch");
        require(!text.startsWith("-") && !text.startsWith("/") && !text.equals("@"), "a branch");
        require(!text.endsWith("/") && !text.endsWith(".") && !text.contains("//"), "a branch");
        for (String part : text.split("/", -1)) {
            require(!part.startsWith(".") && !part.endsWith(".lock"), "a branch");
        }
        return text;
    }

    static Object url(String text, String scheme, String secureScheme) {
        try {
            URI address = new URI(text);
            require(Set.of(scheme, secureScheme).contains(String.valueOf(address.getScheme())), "an address");
            require(address.getHost() != null, "an address with a host");
            require(address.getPort() <= LAST_PORT, "a port");
            return text;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }

    static Object template(String text) {
        String rest = text.replaceAll("\\{[^{}]+}", "");
        require(!rest.contains("{") && !rest.contains("}"), "a template");
        return text;
    }

    static Object compare(String text) {
        require(text.contains("{from}") && text.contains("{to}"), "a link template");
        String filled = text.replace("{web}", "https://example.org")
                .replace("{from}", "a")
                .replace("{to}", "b");
        return url(filled, "http", "https").equals(filled) ? text : filled;
    }

    static void require(boolean isSo, String what) {
        if (!isSo) {
            throw new IllegalArgumentException("not " + what);
        }
    }
}
