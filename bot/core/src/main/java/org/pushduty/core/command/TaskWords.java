package org.pushduty.core.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.people.People;

/**
 * What is to be run, and by whom, taken out of somebody's words: {@code for ops: run the migration}.
 *
 * @param role {@code hero} or the name of a role
 */
record TaskWords(String role, String text) {
    private static final String OPS = "ops";
    private static final Pattern FOR = Pattern.compile("(?is)for\\s+(\\S+?)[:,]?\\s+(.*\\S)\\s*");

    /** "For" is also a word: only before a role does it say whose. */
    static TaskWords read(People people, String words) {
        Matcher whose = FOR.matcher(words);
        if (whose.matches()) {
            Optional<String> role = role(people, whose.group(1));
            if (role.isPresent()) {
                return new TaskWords(role.get(), whose.group(2));
            }
        }
        return new TaskWords(people.holders(OPS).isEmpty() ? Roles.HERO : OPS, words.strip());
    }

    static Optional<String> role(People people, String name) {
        return roles(people).stream()
                .filter(role -> role.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static List<String> roles(People people) {
        return Stream.concat(Stream.of(Roles.HERO), people.roleNames().stream().sorted())
                .distinct()
                .toList();
    }
}
