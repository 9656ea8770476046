package org.pushduty.app.settings.file;

import java.util.List;

/** One node of the file. Every value is a text; what it stands for is decided where it is read. */
sealed interface Node {
    Spot spot();

    /** What stands there, in a few words. */
    String found();

    /**
     * A text, number or flag.
     *
     * @param isNothing whether the place was left empty, or holds {@code null} without quotes
     * @param hasComment whether a comment follows an empty place
     * @param isLong whether it runs over several lines
     */
    record Scalar(Spot spot, String text, boolean isNothing, boolean hasComment, boolean isLong) implements Node {
        @Override
        public String found() {
            if (isNothing) {
                return hasComment ? "nothing, for # starts a comment" : "nothing";
            }
            return isLong ? "a text of several lines" : Shown.quoted(text);
        }
    }

    /** A list. */
    record Items(Spot spot, List<Node> nodes) implements Node {
        @Override
        public String found() {
            return nodes.isEmpty() ? "an empty list" : "a list";
        }
    }

    /** A mapping, as it is written: with keys twice, if they are. */
    record Entries(Spot spot, List<Entry> list) implements Node {
        @Override
        public String found() {
            return list.isEmpty() ? "an empty mapping" : "a mapping";
        }
    }

    /** One key of a mapping with its value. */
    record Entry(Scalar key, Node value) {}

    /**
     * YAML that the configuration does not use: aliases, anchors, tags.
     *
     * @param valid what would be valid instead, or blank for what is valid at its place
     */
    record Oddity(Spot spot, String found, String valid) implements Node {}
}
