package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a form by which people know what the list behind them is: up to its title, which begins with a hash sign
 * or ends with a colon; where there is none, up to the part before.
 */
final class Lead {
    private final PageForm form;
    private final Place place;

    Lead(PageForm form, Place place) {
        this.form = form;
        this.place = place;
    }

    /** The nearest first. */
    List<Integer> lines() {
        List<Integer> lines = new ArrayList<>();
        boolean isAboveTitle = false;
        for (int i = place.first(); i >= 0; i--) {
            FormLine line = form.lines().get(i);
            boolean isOthers = i < place.first() && !line.places().isEmpty();
            if (!lines.isEmpty() && ((isOthers && !line.isHeading()) || (isAboveTitle && !line.isHeading()))) {
                return lines;
            }
            if (line.isHeading()) {
                lines.add(i);
                isAboveTitle |= line.text().endsWith(":");
                if (isOthers || line.text().startsWith("#")) {
                    return lines;
                }
            }
        }
        return lines;
    }
}
