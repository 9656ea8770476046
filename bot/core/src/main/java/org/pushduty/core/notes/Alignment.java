package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which lines of a page are which of a form's headings: those in the form's order first, as many as there are; then
 * those that somebody has moved; then those that somebody has edited, between the same neighbours; then those that
 * somebody has moved and written behind, or that a line has run into.
 */
final class Alignment {
    static final int NONE = -1;

    // Of more lines the rest counts as people's; no push has a tenth of it.
    private static final int MOST = 3_000;
    private static final double ENOUGH = 0.5;

    private final List<FormLine> form;
    private final List<String> page;

    /** What each line of the form may be on the page, as all forms have it. */
    private final List<Set<String>> texts;

    private final int[] pageOf;
    private final boolean[] isTaken;

    /** @param forms in the same frame, also this one */
    Alignment(PageForm form, List<PageForm> forms, List<String> page) {
        this.form = form.lines();
        this.page = page.stream().map(Words::normal).toList();
        this.texts = texts(form, forms);
        this.pageOf = new int[texts.size()];
        this.isTaken = new boolean[page.size()];
        Arrays.fill(pageOf, NONE);
        alignInOrder();
        alignMoved();
        alignEdited();
        alignExtended();
    }

    private static List<Set<String>> texts(PageForm form, List<PageForm> forms) {
        List<Set<String>> texts = new ArrayList<>();
        for (FormLine line : form.lines()) {
            texts.add(new LinkedHashSet<>(Set.of(Words.normal(line.text()))));
        }
        List<Integer> ours = form.frame();
        for (PageForm other : forms) {
            List<Integer> theirs = other.frame();
            for (int i = 0; i < ours.size(); i++) {
                texts.get(ours.get(i))
                        .add(Words.normal(other.lines().get(theirs.get(i)).text()));
            }
        }
        return texts;
    }

    /** The line of the page that is a line of the form, or {@link #NONE}. */
    int pageLine(int formLine) {
        return pageOf[formLine];
    }

    private void align(int formLine, int pageLine) {
        pageOf[formLine] = pageLine;
        isTaken[pageLine] = true;
    }

    private void alignInOrder() {
        int[] ours = IntStream.range(0, form.size())
                .filter(i -> texts.get(i).stream().anyMatch(Words::isIn))
                .limit(MOST)
                .toArray();
        Set<String> known = new HashSet<>();
        texts.forEach(known::addAll);
        List<FormLine> loose = Arrays.stream(ours)
                .mapToObj(form::get)
                .filter(Alignment::isLoose)
                .toList();
        int[] theirs = IntStream.range(0, page.size())
                .filter(k -> Words.isIn(page.get(k))
                        && (known.contains(page.get(k)) || loose.stream().anyMatch(line -> line.isLike(page.get(k)))))
                .limit(MOST)
                .toArray();
        var chain = new Chain(ours.length, theirs.length, (i, k) -> weight(ours[i], theirs[k]));
        chain.pairs().forEach(pair -> align(ours[pair.one()], theirs[pair.other()]));
    }

    private static boolean isLoose(FormLine line) {
        return line.isHeading() && !line.pieces().isEmpty();
    }

    private int weight(int ours, int theirs) {
        if (texts.get(ours).contains(page.get(theirs))) {
            return 2;
        }
        return isLoose(form.get(ours)) && form.get(ours).isLike(page.get(theirs)) ? 1 : 0;
    }

    private void alignMoved() {
        for (int i : missing()) {
            IntStream.range(0, page.size())
                    .filter(k -> !isTaken[k] && weight(i, k) > 0)
                    .findFirst()
                    .ifPresent(k -> align(i, k));
        }
    }

    private List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            if (pageOf[i] == NONE && form.get(i).isHeading()) {
                missing.add(i);
            }
        }
        return missing;
    }

    private void alignEdited() {
        for (int i : missing()) {
            int from = IntStream.iterate(i - 1, k -> k >= 0, k -> k - 1)
                    .map(this::pageLine)
                    .filter(k -> k != NONE)
                    .findFirst()
                    .orElse(NONE);
            int to = IntStream.range(i + 1, form.size())
                    .map(this::pageLine)
                    .filter(k -> k != NONE)
                    .findFirst()
                    .orElse(page.size());
            alignMostAlike(i, from + 1, to);
        }
    }

    /** Where somebody has moved a heading and written behind it, or a line has run into it. */
    private void alignExtended() {
        for (int i : missing()) {
            IntStream.range(0, page.size())
                    .filter(k -> !isTaken[k] && texts.get(i).stream().anyMatch(text -> isExtended(page.get(k), text)))
                    .findFirst()
                    .ifPresent(k -> align(i, k));
        }
    }

    private static boolean isExtended(String line, String text) {
        return (line.startsWith(text) && !Words.isWithinWord(line, text.length()))
                || (line.endsWith(text) && !Words.isWithinWord(line, line.length() - text.length()));
    }

    private void alignMostAlike(int formLine, int from, int to) {
        double most = ENOUGH;
        int best = NONE;
        for (int k = from; k < to; k++) {
            double likeness = isTaken[k] ? 0 : likeness(formLine, page.get(k));
            if (likeness > most) {
                most = likeness;
                best = k;
            }
        }
        if (best != NONE) {
            align(formLine, best);
        }
    }

    private double likeness(int formLine, String line) {
        return texts.get(formLine).stream()
                .mapToDouble(text -> Words.likeness(text, line))
                .max()
                .orElse(0);
    }
}
