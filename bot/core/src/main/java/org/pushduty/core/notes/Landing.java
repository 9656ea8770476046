package org.pushduty.core.notes;

import java.util.List;

/**
 * Where the first piece goes of a list that has none on the page: at the distance from the line above that the form
 * has.
 */
final class Landing {
    private final PageForm form;
    private final Place place;
    private final List<String> page;
    private final Edits edits;

    Landing(PageForm form, Place place, List<String> page, Edits edits) {
        this.form = form;
        this.place = place;
        this.page = page;
        this.edits = edits;
    }

    /**
     * Writes the text into the line that is waiting for it, or into a new one.
     *
     * @param above the line above it in the form
     * @param line that line on the page, -1 for the page's beginning
     * @return the line behind which the next piece goes
     */
    int write(String text, int above, int line) {
        int gap = Math.max(0, place.first() - above - 1);
        int empty = emptyBelow(line);
        int waiting = line + 1 + gap;
        if (above < place.first() && empty > gap + emptyBehind() && isWaiting(waiting)) {
            String lead = place.lead();
            String there = page.get(waiting).stripTrailing();
            edits.add(new Edits.Change(waiting, 0, there.length(), lead + text));
            return waiting;
        }
        int last = line + Math.min(gap, empty);
        edits.after(last).add(place.lead() + text);
        return last;
    }

    private int emptyBelow(int line) {
        int end = line + 1;
        while (end < page.size() && !Words.isIn(page.get(end))) {
            end++;
        }
        return end - line - 1;
    }

    private int emptyBehind() {
        int end = place.last() + 1;
        while (end < form.lines().size()
                && !form.lines().get(end).isHeading()
                && form.lines().get(end).places().isEmpty()) {
            end++;
        }
        return end - place.last() - 1;
    }

    private boolean isWaiting(int line) {
        return !edits.isChanged(line)
                && page.get(line).stripTrailing().equals(place.lead().stripTrailing());
    }
}
