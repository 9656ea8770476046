package org.pushduty.core.delivery;

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
        if (topic.isBlank()) {
            return segment;
        }
        // As texts, not as lists of parts: the team's own segment may have bars in it.
        String ours = !last.isBlank() && placeOf(segment, topic) < 0 ? last : segment;
        int place = placeOf(ours, topic);
        return place < 0
                ? segment + PART + topic
                : topic.substring(0, place) + segment + topic.substring(place + ours.length());
    }

    /** Where {@code segment} stands in the topic with a bar or an end on either side; negative where it does not. */
    private static int placeOf(String segment, String topic) {
        return (PART + topic + PART).indexOf(PART + segment + PART);
    }
}
