package org.pushduty.core.notes;

import java.util.List;

/**
 * What is to become of a page.
 *
 * @param text the same to the character where there is nothing to do
 * @param base what of the bot's the page was made of so far; until {@code text} is known to be written, the page may be
 *     made of this or of {@code form}
 * @param form what of the bot's {@code text} is made of: what was wanted and what people have changed, in the frame of
 *     the page
 * @param missing the parts that have something to say and no place on the page: their heading (or, of one within a
 *     line, that line) is gone, and so are their pieces
 */
public record Merged(String text, PageForm base, PageForm form, List<String> missing) {
    public Merged {
        missing = List.copyOf(missing);
    }
}
