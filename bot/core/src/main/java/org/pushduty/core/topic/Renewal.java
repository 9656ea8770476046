package org.pushduty.core.topic;

/** Brings what the bot has changed into its segment as somebody has edited it; what they changed stays. */
final class Renewal {
    private final Rendering base;
    private final Pairing pairing;
    private final String there;
    private final StringBuilder renewed = new StringBuilder();
    private int copied;

    /** @param there the segment as it stands in the topic */
    Renewal(OurPart.Edited edited, String there) {
        this.base = edited.base();
        this.pairing = edited.pairing();
        this.there = there;
    }

    String with(Rendering wanted) {
        if (!base.isParallelTo(wanted)) {
            return wanted.text();
        }
        int last = pairing.lastBefore(base.size());
        boolean isCut = there.endsWith(Shortening.ELLIPSIS);
        int end = isCut ? last + 1 : base.size();
        for (int i = 0; i < end; i++) {
            if (isChanged(i, wanted)) {
                i = pairing.theirs(i).isPresent() ? replace(i, wanted) : putBack(i, end, wanted);
            }
        }
        copyTo(isCut ? there.length() - Shortening.ELLIPSIS.length() : there.length());
        return isCut
                ? renewed + wanted.text().substring(wanted.words().get(last).end())
                : renewed.toString();
    }

    private boolean isChanged(int i, Rendering wanted) {
        return !base.isLiteral(i)
                && !base.words().get(i).text().equals(wanted.words().get(i).text());
    }

    private int replace(int i, Rendering wanted) {
        Word word = pairing.theirs(i).orElseThrow();
        copyTo(word.start());
        renewed.append(wanted.words().get(i).text());
        copied = word.end();
        return i;
    }

    /** What somebody has taken out reads otherwise now: it comes back, behind what stood before it. */
    private int putBack(int from, int end, Rendering wanted) {
        int to = from;
        for (int i = from; i < end && pairing.theirs(i).isEmpty(); i++) {
            to = isChanged(i, wanted) ? i : to;
        }
        int before = pairing.lastBefore(from);
        copyTo(Math.max(
                copied, before < 0 ? 0 : pairing.theirs(before).map(Word::end).orElseThrow()));
        renewed.append(wanted.after(before, to));
        if (before < 0 && to + 1 < wanted.size()) {
            renewed.append(wanted.behind(to));
        }
        return to;
    }

    private void copyTo(int end) {
        renewed.append(there, copied, end);
        copied = end;
    }
}
