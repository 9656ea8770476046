package org.pushduty.git.merge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Gives each different line a number, so that texts can be compared quickly. */
final class LineNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    Lines split(byte[] content) {
        int[] starts = starts(content);
        int[] ids = new int[starts.length - 1];
        for (int i = 0; i < ids.length; i++) {
            String line = new String(content, starts[i], starts[i + 1] - starts[i], StandardCharsets.ISO_8859_1);
            ids[i] = numbers.computeIfAbsent(line, any -> numbers.size());
        }
        return new Lines(content, ids, starts);
    }

    private static int[] starts(byte[] content) {
        int[] starts = new int[content.length + 1];
        int count = 1;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n' || i + 1 == content.length) {
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
