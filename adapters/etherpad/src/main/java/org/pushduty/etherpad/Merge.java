package org.pushduty.etherpad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Puts our changes of a text onto what others have made of it meanwhile, so that nothing of theirs goes: what they
 * inserted stays, also where we removed what was around it. In a line that we removed it becomes a line of its own and
 * does not run into the next one. What we changed in a line that they removed goes with it, or to where they moved it;
 * a line that we put behind it stays a line.
 */
final class Merge {
    private final String base;
    private final String text;
    private final List<Edit> theirs;
    private final List<Edit> merged = new ArrayList<>();

    private Merge(String base, String text) {
        this.base = base;
        this.text = text;
        this.theirs = Difference.between(base, text).list();
    }

    /** {@code theirs} with what {@code ours} changed of {@code base}; all end with a newline. */
    static String of(String base, String theirs, String ours) {
        var merge = new Merge(base, theirs);
        for (Edit edit : Difference.between(base, ours).list()) {
            if (merge.isRemoved(edit)) {
                merge.follow(edit);
            } else {
                merge.take(edit);
            }
        }
        merge.merged.sort(Comparator.comparingInt(Edit::at));
        return new Edits(merge.merged).applyTo(theirs);
    }

    /**
     * Whether they removed or moved lines, and what the server made of that and ours is not what it should be: it lets
     * what we wrote in these lines fall where they were.
     */
    static boolean isScattered(String base, String theirs, String ours, String both) {
        return Difference.between(base, theirs).list().stream().anyMatch(edit -> removesALine(base, edit))
                && !of(base, theirs, ours).equals(both);
    }

    /** Whether we removed a line in which they wrote. */
    static boolean cutsIntoTheirs(String base, String theirs, String ours) {
        List<Edit> written = Difference.between(base, theirs).list();
        return Difference.between(base, ours).list().stream()
                .anyMatch(edit -> removesALine(base, edit)
                        && written.stream().anyMatch(each -> !each.inserted().isEmpty() && isInside(base, each, edit)));
    }

    private static boolean removesALine(String base, Edit edit) {
        return base.substring(edit.at(), edit.end()).indexOf('\n') >= 0;
    }

    /** Whether they wrote there in what we removed, also at its very beginning or end, if that is a line's. */
    private static boolean isInside(String base, Edit theirs, Edit ours) {
        if (theirs.at() > ours.at() && theirs.at() < ours.end()) {
            return true;
        }
        String removed = base.substring(ours.at(), ours.end());
        boolean isAtEnd = theirs.at() == ours.end() && removed.startsWith("\n") && base.charAt(ours.end()) == '\n';
        boolean isAtBeginning = theirs.at() == ours.at() && ours.at() == 0 && removed.endsWith("\n");
        return isAtEnd || isAtBeginning;
    }

    private boolean isRemoved(Edit ours) {
        return theirs.stream()
                .anyMatch(each -> removesALine(base, each) && isInside(base, ours, each) && ours.end() <= each.end());
    }

    private void follow(Edit ours) {
        OptionalInt moved = new Moved(base, text).place(ours);
        if (moved.isPresent()) {
            merged.add(new Edit(moved.getAsInt(), ours.removed(), ours.inserted()));
            return;
        }
        String line = filled(ours);
        int newline = line.indexOf('\n');
        add(place(ours.at(), true), 0, newline < 0 ? "" : line.substring(newline));
    }

    /** What we inserted; where that was into a line without words, such as a bullet, the whole line. */
    private String filled(Edit ours) {
        int from = base.lastIndexOf('\n', ours.at() - 1);
        String line = base.substring(Math.max(0, from), base.indexOf('\n', ours.end()));
        boolean isWaiting = from >= 0
                && !ours.inserted().startsWith("\n")
                && line.codePoints().noneMatch(Character::isLetterOrDigit);
        return isWaiting ? base.substring(from, ours.at()) + ours.inserted() : ours.inserted();
    }

    private void take(Edit ours) {
        List<Edit> inside = theirs.stream()
                .filter(each -> isInside(base, each, ours) && !each.inserted().isEmpty())
                .toList();
        boolean areFirst = areTheirsFirst(ours);
        add(place(ours.at(), areFirst), 0, ours.inserted());
        int from = ours.at();
        for (Edit each : inside) {
            int start = place(from, true);
            boolean isApart = removesALine(base, ours);
            add(
                    start,
                    place(each.at(), false) - start,
                    isApart && isAfterText(ours) && !each.inserted().startsWith("\n") ? "\n" : "");
            if (isApart && isBeforeText(ours) && !each.inserted().endsWith("\n")) {
                add(place(each.at(), true), 0, "\n");
            }
            from = each.at();
        }
        int start = place(from, true);
        add(start, Math.max(0, place(ours.end(), false) - start), "");
    }

    /** Whether text stands before what ours removed, once it is removed. */
    private boolean isAfterText(Edit ours) {
        if (!ours.inserted().isEmpty()) {
            return !ours.inserted().endsWith("\n");
        }
        return ours.at() > 0 && base.charAt(ours.at() - 1) != '\n';
    }

    private boolean isBeforeText(Edit ours) {
        return base.charAt(ours.end()) != '\n';
    }

    // As Etherpad's own follow() has it: what begins with a newline goes behind, so that no line is broken up.
    private boolean areTheirsFirst(Edit ours) {
        return theirs.stream()
                .filter(each -> each.at() == ours.at() && !each.inserted().isEmpty())
                .noneMatch(each -> each.inserted().startsWith("\n")
                        && !ours.inserted().isEmpty()
                        && !ours.inserted().startsWith("\n"));
    }

    /** Where that place of the base is in theirs: before or behind what they inserted just there. */
    private int place(int at, boolean behind) {
        int moved = at;
        for (Edit each : theirs) {
            if (each.at() < at || (each.at() == at && behind)) {
                moved += each.inserted().length() - Math.min(each.removed(), at - each.at());
            }
        }
        return moved;
    }

    private void add(int at, int removed, String inserted) {
        if (removed > 0 || !inserted.isEmpty()) {
            merged.add(new Edit(at, removed, inserted));
        }
    }
}
