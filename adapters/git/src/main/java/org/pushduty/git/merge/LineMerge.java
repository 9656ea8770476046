package org.pushduty.git.merge;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Merges the lines of two changed texts. Changes that overlap or touch are in conflict unless they are the same. */
final class LineMerge {
    /** Conflicts with no more lines than this between them are one. */
    private static final int GAP = 3;

    private final Lines base;
    private final Lines ours;
    private final Lines theirs;
    private final List<Region> regions = new ArrayList<>();

    private enum Taken {
        OURS,
        THEIRS,
        UNDECIDED
    }

    /** Lines from {@code ours} to {@code oursEnd} of our text face those of theirs. */
    private record Region(Taken taken, int ours, int oursEnd, int theirs, int theirsEnd) {
        boolean touches(Region next) {
            return next.ours <= oursEnd || next.theirs <= theirsEnd;
        }

        Region through(Region next) {
            Taken both = taken == next.taken ? taken : Taken.UNDECIDED;
            return new Region(both, ours, next.oursEnd, theirs, next.theirsEnd);
        }
    }

    LineMerge(byte[] base, byte[] ours, byte[] theirs) {
        var numbers = new LineNumbers();
        this.base = numbers.split(base);
        this.ours = numbers.split(ours);
        this.theirs = numbers.split(theirs);
        List<Hunk> ourHunks = LineDiff.of(this.base.ids(), this.ours.ids());
        List<Hunk> theirHunks = LineDiff.of(this.base.ids(), this.theirs.ids());
        align(ourHunks, theirHunks);
        refine();
        joinNeighbours();
    }

    boolean isClean() {
        return regions.stream().noneMatch(region -> region.taken() == Taken.UNDECIDED);
    }

    private void align(List<Hunk> ourHunks, List<Hunk> theirHunks) {
        int mine = 0;
        int its = 0;
        // How far a line that only the other side touched has moved on this side.
        int ourShift = 0;
        int theirShift = 0;
        while (mine < ourHunks.size() || its < theirHunks.size()) {
            if (isNextAlone(ourHunks, mine, theirHunks, its)) {
                Hunk hunk = ourHunks.get(mine++);
                add(new Region(
                        Taken.OURS, hunk.to(), hunk.toEnd(), hunk.from() + theirShift, hunk.fromEnd() + theirShift));
                ourShift = hunk.shift();
                continue;
            }
            if (isNextAlone(theirHunks, its, ourHunks, mine)) {
                Hunk hunk = theirHunks.get(its++);
                add(new Region(
                        Taken.THEIRS, hunk.from() + ourShift, hunk.fromEnd() + ourShift, hunk.to(), hunk.toEnd()));
                theirShift = hunk.shift();
                continue;
            }
            Hunk our = ourHunks.get(mine);
            Hunk their = theirHunks.get(its);
            if (!isSame(our, their)) {
                add(overlap(our, their));
            }
            if (our.fromEnd() <= their.fromEnd()) {
                ourShift = our.shift();
                mine++;
            }
            if (their.fromEnd() <= our.fromEnd()) {
                theirShift = their.shift();
                its++;
            }
        }
    }

    private static boolean isNextAlone(List<Hunk> hunks, int at, List<Hunk> others, int otherAt) {
        if (at == hunks.size()) {
            return false;
        }
        return otherAt == others.size() || hunks.get(at).endsBefore(others.get(otherAt));
    }

    private boolean isSame(Hunk our, Hunk their) {
        return our.from() == their.from()
                && our.fromEnd() == their.fromEnd()
                && Arrays.equals(ours.ids(), our.to(), our.toEnd(), theirs.ids(), their.to(), their.toEnd());
    }

    private static Region overlap(Hunk our, Hunk their) {
        int from = Math.min(our.from(), their.from());
        int end = Math.max(our.fromEnd(), their.fromEnd());
        return new Region(
                Taken.UNDECIDED,
                our.to() - (our.from() - from),
                our.toEnd() + (end - our.fromEnd()),
                their.to() - (their.from() - from),
                their.toEnd() + (end - their.fromEnd()));
    }

    private void add(Region region) {
        int last = regions.size() - 1;
        if (last >= 0 && regions.get(last).touches(region)) {
            regions.set(last, regions.get(last).through(region));
            return;
        }
        regions.add(region);
    }

    /** Narrows each conflict down to the lines in which the two sides differ. */
    private void refine() {
        List<Region> refined = new ArrayList<>();
        for (Region region : regions) {
            if (region.taken() != Taken.UNDECIDED
                    || region.ours() == region.oursEnd()
                    || region.theirs() == region.theirsEnd()) {
                refined.add(region);
                continue;
            }
            int[] our = Arrays.copyOfRange(ours.ids(), region.ours(), region.oursEnd());
            int[] their = Arrays.copyOfRange(theirs.ids(), region.theirs(), region.theirsEnd());
            for (Hunk hunk : LineDiff.of(our, their)) {
                refined.add(new Region(
                        Taken.UNDECIDED,
                        region.ours() + hunk.from(),
                        region.ours() + hunk.fromEnd(),
                        region.theirs() + hunk.to(),
                        region.theirs() + hunk.toEnd()));
            }
        }
        regions.clear();
        regions.addAll(refined);
    }

    private void joinNeighbours() {
        for (int i = 0; i + 1 < regions.size(); ) {
            Region region = regions.get(i);
            Region next = regions.get(i + 1);
            boolean areConflicts = region.taken() == Taken.UNDECIDED && next.taken() == Taken.UNDECIDED;
            if (areConflicts && next.ours() - region.oursEnd() <= GAP) {
                regions.set(i, region.through(next));
                regions.remove(i + 1);
            } else {
                i++;
            }
        }
    }

    /** The merged text; in a conflict our lines, then theirs. */
    byte[] text() {
        var text = new ByteArrayOutputStream();
        int next = 0;
        for (Region region : regions) {
            ours.write(next, region.ours(), text);
            if (region.taken() != Taken.THEIRS) {
                ours.write(region.ours(), region.oursEnd(), text);
            }
            if (region.taken() == Taken.UNDECIDED && region.theirs() < region.theirsEnd()) {
                ours.endLine(region.ours(), region.oursEnd(), text);
            }
            if (region.taken() != Taken.OURS) {
                theirs.write(region.theirs(), region.theirsEnd(), text);
            }
            next = region.oursEnd();
        }
        ours.write(next, ours.count(), text);
        return text.toByteArray();
    }
}
