package org.pushduty.core.grammar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that follows a command's name.
 *
 * @param name as the usage shows it, in capitals
 * @param words what it stands for, for the reference
 */
public record Parameter(String name, Type type, Count count, String words) {
    /** Stands for one that is left out where another follows. */
    public static final String LEFT_OUT = "-";

    /** What it may be; the parser checks it, and networks offer candidates by it. */
    public enum Type {
        /** A day, in the train's own pattern or with other separators. */
        DATE,
        REPOSITORY,
        /** A commit's hash, an abbreviation of it, or a link to it. */
        COMMIT,
        /** Anything that names a commit: a tag, a branch's head ({@code head}), {@code live}, or a commit. */
        REVISION,
        TAG,
        NUMBER,
        /** {@code hero} or the name of a role. */
        ROLE,
        /** The number of a hold in force. */
        HOLD,
        /** The number of a task. */
        TASK,
        /** The number of a pick. */
        PICK,
        /** The number of a blocker. */
        BLOCKER,
        /** An environment or a repository: what a hold may be on. */
        TARGET,
        PERSON,
        /** A day or a person. */
        DAY_OR_PERSON,
        COMMAND,
        CODE,
        /** Everything up to the next option, as one text. */
        TEXT
    }

    /** How many there may be. */
    public enum Count {
        ONE("", ""),
        OPTIONAL("[", "]"),
        SOME("", "…"),
        ANY("[", "…]");

        private final String before;
        private final String after;

        Count(String before, String after) {
            this.before = before;
            this.after = after;
        }

        public boolean isRequired() {
            return this == ONE || this == SOME;
        }

        public boolean isMany() {
            return this == SOME || this == ANY;
        }
    }

    private static final Pattern MAY_BE_LEFT_OUT = Pattern.compile("\\[[^\\]]*]");

    public static Parameter one(String name, Type type, String words) {
        return new Parameter(name, type, Count.ONE, words);
    }

    public static Parameter optional(String name, Type type, String words) {
        return new Parameter(name, type, Count.OPTIONAL, words);
    }

    public static Parameter some(String name, Type type, String words) {
        return new Parameter(name, type, Count.SOME, words);
    }

    public static Parameter any(String name, Type type, String words) {
        return new Parameter(name, type, Count.ANY, words);
    }

    /** The name without those of its parts that may be left out: {@code REASON} of {@code REASON [until WHEN]}. */
    public String shortName() {
        return MAY_BE_LEFT_OUT.matcher(name).replaceAll("").strip();
    }

    /** The words that are to be said themselves, parted by bars, as small letters in the usage mean. */
    public List<String> literals() {
        return isLiteral() ? List.of(name.split("\\|")) : List.of();
    }

    /** Whether it is the word itself that is to be said, as small letters in the usage mean. */
    public boolean isLiteral() {
        return name.equals(name.toLowerCase(Locale.ROOT));
    }

    public String usage() {
        return count.before + name + count.after;
    }
}
