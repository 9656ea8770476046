package org.pushduty.core.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pushduty.core.topic.Rendering.Kind;

/**
 * Which word of what stands in a topic comes from which word of our segment: the same word, or one that somebody has
 * put in the place of a value.
 */
final class Pairing {
    private static final int NONE = -1;
    private static final int VALUE = 2;

    // Half of what both say together is common; or most of ours is there, whatever was added to it.
    private static final double ENOUGH_TOGETHER = 0.5;
    private static final double ENOUGH_OF_OURS = 0.6;

    private final TopicForm form;
    private final Rendering ours;
    private final List<Word> theirs;
    private final int[] theirsOf;
    private int same;
    private int replaced;

    Pairing(TopicForm form, Rendering ours, List<Word> theirs) {
        this.form = form;
        this.ours = ours;
        this.theirs = theirs;
        this.theirsOf = new int[ours.size()];
        Arrays.fill(theirsOf, NONE);
        pairSame();
        pairHeroesByPlace();
        pairReplaced(this::byLooks);
        pairReplaced(this::byPlace);
    }

    /** The longest common sequence of words, where a value counts for more than a literal word. */
    private void pairSame() {
        int[][] best = new int[ours.size() + 1][theirs.size() + 1];
        for (int i = ours.size() - 1; i >= 0; i--) {
            for (int k = theirs.size() - 1; k >= 0; k--) {
                int paired = isSame(i, k) ? best[i + 1][k + 1] + weight(i) : 0;
                best[i][k] = Math.max(paired, Math.max(best[i + 1][k], best[i][k + 1]));
            }
        }
        int i = 0;
        int k = 0;
        while (i < ours.size() && k < theirs.size()) {
            if (isSame(i, k) && best[i][k] == best[i + 1][k + 1] + weight(i)) {
                theirsOf[i++] = k++;
                same++;
            } else if (best[i][k] == best[i + 1][k]) {
                i++;
            } else {
                k++;
            }
        }
    }

    private boolean isSame(int i, int k) {
        return ours.words().get(i).isLike(theirs.get(k));
    }

    private int weight(int i) {
        return ours.isLiteral(i) ? 1 : VALUE;
    }

    /** In "hero mat (kumar is ill)" the hero is mat: who is named right behind the word before the hero. */
    private void pairHeroesByPlace() {
        for (int i = 1; i < ours.size(); i++) {
            int place = theirsOf[i - 1] + 1;
            boolean isElsewhere = theirsOf[i] > place && theirsOf[i - 1] != NONE && ours.isLiteral(i - 1);
            if (isElsewhere && ours.kinds().get(i) == Kind.HERO && looksLike(Kind.HERO, theirs.get(place))) {
                theirsOf[i] = place;
                same--;
                replaced++;
            }
        }
    }

    /** Within each gap that is left on both sides, the words that look like the values that are missing. */
    private void pairReplaced(Finder finder) {
        int from = 0;
        for (int i = 0; i < ours.size(); i++) {
            if (theirsOf[i] == NONE && !ours.isLiteral(i)) {
                theirsOf[i] = finder.find(i, from, gapEnd(i));
                replaced += theirsOf[i] == NONE ? 0 : 1;
            }
            from = theirsOf[i] == NONE ? from : theirsOf[i] + 1;
        }
    }

    /** Which of their words, from one up to another, is what ours has become. */
    private interface Finder {
        int find(int ours, int from, int to);
    }

    private int gapEnd(int i) {
        return Arrays.stream(theirsOf, i, theirsOf.length)
                .filter(k -> k != NONE)
                .findFirst()
                .orElse(theirs.size());
    }

    private int byLooks(int i, int from, int to) {
        for (int k = from; k < to; k++) {
            if (looksLike(ours.kinds().get(i), theirs.get(k))) {
                return k;
            }
        }
        return NONE;
    }

    private boolean looksLike(Kind kind, Word word) {
        return switch (kind) {
            case LINK -> word.isLink();
            case DAY -> !word.isLink() && word.hasDigit();
            case HERO -> form.named(word).isPresent();
            case LITERAL, MIXED -> false;
        };
    }

    /** What stands alone in a value's place: of names that nobody knows, only one with a word of ours before it. */
    private int byPlace(int i, int from, int to) {
        boolean isAlone = to - from == 1
                && (i == 0 ? from == 0 : theirsOf[i - 1] == from - 1 && theirsOf[i - 1] != NONE)
                && (i + 1 == ours.size() || theirsOf[i + 1] == to);
        boolean isIt = isAlone
                && switch (ours.kinds().get(i)) {
                    case MIXED -> true;
                    case HERO ->
                        i > 0 && ours.isLiteral(i - 1) && !theirs.get(from).isLink();
                    case LITERAL, DAY, LINK -> false;
                };
        return isIt ? from : NONE;
    }

    /** Whether what stands there is our segment, edited. */
    boolean isOurs() {
        return same > 0 && (share() >= ENOUGH_OF_OURS || (likeness() >= ENOUGH_TOGETHER && !isChance()));
    }

    /** One literal word in common, and nothing else, may be anybody's. */
    private boolean isChance() {
        return same + replaced == 1
                && IntStream.range(0, ours.size()).noneMatch(i -> theirsOf[i] != NONE && !ours.isLiteral(i));
    }

    /** Whether a word of ours stands unchanged there, between those places in the text. */
    boolean hasSameWithin(int start, int end) {
        return IntStream.range(0, ours.size())
                .filter(i -> theirsOf[i] != NONE && isSame(i, theirsOf[i]))
                .mapToObj(i -> theirs.get(theirsOf[i]))
                .anyMatch(word -> word.start() >= start && word.end() <= end);
    }

    private double share() {
        return (same + replaced) / (double) ours.size();
    }

    /** From 0, nothing in common, to 1, word by word the same. */
    double likeness() {
        return theirs.isEmpty() ? 0 : (2.0 * same + replaced) / (ours.size() + theirs.size());
    }

    Optional<Word> theirs(int i) {
        return theirsOf[i] == NONE ? Optional.empty() : Optional.of(theirs.get(theirsOf[i]));
    }

    /** The last word of ours before {@code i} that stands there still; -1 for none. */
    int lastBefore(int i) {
        int before = i - 1;
        while (before >= 0 && theirsOf[before] == NONE) {
            before--;
        }
        return before;
    }
}
