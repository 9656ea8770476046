package org.pushduty.core.command;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of tags as people count: {@code 2016.10.06-10} comes after {@code 2016.10.06-9}. */
final class TagOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    @Override
    public int compare(String one, String other) {
        List<String> parts = parts(one);
        List<String> others = parts(other);
        for (int i = 0; i < Math.min(parts.size(), others.size()); i++) {
            int order = comparePart(parts.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(parts.size(), others.size());
        return order != 0 ? order : one.compareTo(other);
    }

    private static List<String> parts(String name) {
        return PART.matcher(name).results().map(MatchResult::group).toList();
    }

    private static int comparePart(String part, String other) {
        boolean isNumber = isNumber(part);
        if (isNumber && isNumber(other)) {
            return new BigInteger(part).compareTo(new BigInteger(other));
        }
        // Words count as older than numbers: what is named by date or version is what people look for.
        return isNumber == isNumber(other) ? part.compareTo(other) : isNumber ? 1 : -1;
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
