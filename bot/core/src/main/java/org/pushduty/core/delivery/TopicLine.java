package org.pushduty.core.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A channel's topic as a row of segments, one of which is the bot's; the others are people's and stay as they are. */
final class TopicLine {
    private static final String PART = " | ";

    private TopicLine() {}

    /**
     * The topic with our segment renewed in its place; at the front where ours is not there yet.
     *
     * @param topic the whole topic as it is, or blank
     * @param last the segment we set last, or blank before the first
     */
    static String renewed(String topic, String last, String segment) {
        List<String> segments = new ArrayList<>();
        if (!topic.isBlank()) {
            segments.addAll(Arrays.asList(topic.split(" \\| ", -1)));
        }
        int ours = ours(segments, last, segment);
        if (ours < 0) {
            segments.add(0, segment);
        } else {
            segments.set(ours, segment);
        }
        return String.join(PART, segments);
    }

    private static int ours(List<String> segments, String last, String segment) {
        int same = segments.indexOf(segment);
        return same >= 0 || last.isBlank() ? same : segments.indexOf(last);
    }
}
