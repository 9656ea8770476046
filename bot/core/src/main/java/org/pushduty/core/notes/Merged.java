package org.pushduty.core.notes;

import java.util.List;

/**
 * What has become of a page.
 *
 * @param text the same to the character where there was nothing to do
 * @param missing the parts that have something to say and no place on the page: their heading (or, of one within a
 *     line, that line) is gone, and so are their pieces
 */
public record Merged(String text, List<String> missing) {
    public Merged {
        missing = List.copyOf(missing);
    }
}
