package org.pushduty.app.settings;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.LeadTime;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.TrainName;
import org.pushduty.core.train.WeeklyTime;

/** How a value is written. Each form reads a text to the value that it stands for, and can say what would be valid. */
public enum Form {
    /** What the Java type says. */
    OF_TYPE("a value"),
    TEXT("a text on one line"),
    SECRET("a secret on one line, best as ${NAME} or ${file:path}"),
    NAME("letters, digits, ., _ and -", "[A-Za-z0-9][A-Za-z0-9._-]{0,60}"),
    PERSON("the name of a person", "[A-Za-z0-9][A-Za-z0-9._-]{0,60}"),
    ROLE("hero or the name of a role", "[A-Za-z0-9][A-Za-z0-9._-]{0,60}"),
    TRAIN("a-z, 0-9, _ and -, at most 31 long", "[a-z0-9][a-z0-9_-]{0,30}", TrainName::new),
    REPOSITORY("letters, digits, ., _ and -", "[A-Za-z0-9][A-Za-z0-9._-]{0,99}", RepositoryName::new),
    FLAG("true or false", "true|false", Boolean::valueOf),
    PORT("a port, 1 to 65535", "[0-9]{1,5}", Forms::port),
    COUNT("a number, 1 to 9999", "[0-9]{1,4}", Forms::count),
    ACCOUNT("an account, like kumar or mozilla/kumar", "([A-Za-z0-9][A-Za-z0-9._-]*/)?[^\\s/,!@*?#]+"),
    DISCORD_ACCOUNT("a Discord user id, like \"80351110224678912\"", "([A-Za-z0-9][A-Za-z0-9._-]*/)?[0-9]{15,20}"),
    DISCORD_GUILD("the id of a Discord server, like \"81384788765712384\"", "[0-9]{1,20}"),
    NICK("a nick, like pushduty", "[A-Za-z\\[\\]\\\\`_^{|}][A-Za-z0-9\\[\\]\\\\`_^{|}-]{0,49}"),
    EMAIL("a mail address, like kumar@example.org", "[^\\s@<>,;:\"]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"),
    HOST(
            "the name or address of a host, like irc.example.org",
            "[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+"),
    FINGERPRINT(
            "a SHA-256 fingerprint in quotes: 64 hex digits, with or without colons",
            "([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}"),
    LISTEN(
            "an address and a port, like 127.0.0.1:8080",
            "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]):[0-9]{1,5}",
            Forms::listen),
    CHANNEL("network/channel in quotes, like \"mozilla/#amo\"", "[^\\s/]+/[^\\s,\\x07]+", ChannelRef::parse),
    ZONE("a time zone, like America/Los_Angeles", "", Forms::zone),
    DATE("a date, like 2016-10-06", "[0-9]{4}-[0-9]{2}-[0-9]{2}", Forms::date),
    WEEKLY_TIME("a day and a time, like THU 11:00", "", WeeklyTime::parse),
    LEAD_TIME(
            "days and hours above zero, like P1D or PT1H",
            "P(?=[0-9T])([0-9]{1,2}D)?(T(?=[0-9])([0-9]{1,3}H)?([0-9]{1,4}M)?)?",
            LeadTime::parse),
    DURATION("a duration above zero, like P1D or PT1H", "", Forms::duration),
    DATE_PATTERN("a pattern with year, month and day, like yyyy.MM.dd", "", Forms::datePattern),
    TAG_PREFIX("letters, digits, ., _ and -, like v", "[A-Za-z0-9][A-Za-z0-9._-]{0,30}", Forms::tagPrefix),
    BRANCH("the name of a branch, like main", "", Forms::branch),
    SIGNATURE("a name and an address, like Pushduty <pushduty@example.org>", "", Signature::parse),
    HTTP_URL("an address of http or https, like https://example.org", "", text -> Forms.url(text, "http", "https")),
    WEBSOCKET_URL("an address of ws or wss, like wss://example.org", "", text -> Forms.url(text, "ws", "wss")),
    TEMPLATE("a text on one line, each { closed by a }", "", Forms::template),
    COMPARE("a link with {from} and {to}, like {web}/compare/{from}...{to}", "", Forms::compare),
    PAGE_NAME(
            "letters, digits, ., _ and - with {push} among them, like amo-{push}",
            "(?=.*\\{push})([A-Za-z0-9._-]|\\{push}|\\{train}){1,40}"),
    FOLDER(
            "folders with / between them, like notes/pushes",
            "[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*"),
    FILE("the path of a file or folder", Places::path),
    REMOTE("a folder, file://, http(s):// or ssh:// address, or git@host:path", Places::remote),
    JDBC_URL("jdbc:h2:file:PATH or jdbc:postgresql://HOST/NAME", Places::jdbc);

    private final String valid;
    private final Pattern pattern;
    // The functions above keep nothing between calls.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<String, Path, Object> reader;

    Form(String valid) {
        this(valid, "", text -> text);
    }

    Form(String valid, String regex) {
        this(valid, regex, text -> text);
    }

    Form(String valid, String regex, Function<String, Object> reader) {
        this.valid = valid;
        this.pattern = Pattern.compile(regex);
        this.reader = (text, folder) -> reader.apply(text);
    }

    Form(String valid, BiFunction<String, Path, Object> reader) {
        this.valid = valid;
        this.pattern = Pattern.compile("");
        this.reader = reader;
    }

    /** What would be valid, to stand after "valid is". */
    public String valid() {
        return valid;
    }

    /** What the whole text must match; blank where no regular expression can say it. */
    public String regex() {
        return pattern.pattern();
    }

    /**
     * The value that {@code text} stands for.
     *
     * @param folder where relative paths start
     * @throws IllegalArgumentException if it stands for none
     */
    public Object read(String text, Path folder) {
        if (text.isEmpty() || Forms.hasControls(text)) {
            throw new IllegalArgumentException("not one line of text");
        }
        if (!regex().isEmpty() && !pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("not " + valid);
        }
        return reader.apply(text, folder);
    }
}
