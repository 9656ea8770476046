package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which lines of a page belong to which place of a form. */
final class Sections {
    static final int NONE = -1;

    /** In the place of a line: a part that has no heading in the form begins where the page does. */
    static final int TOP = -2;

    private static final Pattern OTHERS_HEADING = Pattern.compile("#{1,6}\\s.*");

    private final PageForm form;
    private final Alignment alignment;
    private final int[] headings;
    private final int[] owners;
    private final boolean[] isFrame;

    /**
     * @param form whose frame the page has
     * @param forms in the same frame, with all pieces that may be on the page
     */
    Sections(PageForm form, List<PageForm> forms, List<String> page) {
        this.form = form;
        this.alignment = new Alignment(form, forms, page);
        this.headings = new int[form.places().size()];
        this.owners = new int[page.size()];
        this.isFrame = new boolean[page.size()];
        Arrays.fill(owners, NONE);
        for (int place = 0; place < headings.length; place++) {
            headings[place] = heading(place);
        }
        markFrame(page);
        share(page, texts(forms));
    }

    private void markFrame(List<String> page) {
        Set<String> frame = new HashSet<>();
        for (int i = 0; i < form.lines().size(); i++) {
            FormLine line = form.lines().get(i);
            if (line.isHeading()) {
                frame.add(Words.normal(line.text()));
                if (alignment.pageLine(i) != NONE) {
                    isFrame[alignment.pageLine(i)] = true;
                }
            }
        }
        for (int k = 0; k < page.size(); k++) {
            isFrame[k] |= frame.contains(Words.normal(page.get(k)));
        }
    }

    private int heading(int index) {
        Place place = form.places().get(index);
        if (place.isInline()) {
            return alignment.pageLine(place.first());
        }
        List<Integer> lead = new Lead(form, place).lines();
        return lead.stream()
                .map(alignment::pageLine)
                .filter(line -> line != NONE)
                .findFirst()
                .orElse(lead.isEmpty() ? TOP : NONE);
    }

    private Map<String, Set<Integer>> texts(List<PageForm> forms) {
        Map<String, Set<Integer>> texts = new HashMap<>();
        for (PageForm each : forms) {
            for (int place = 0; place < each.places().size(); place++) {
                for (Piece piece : each.places().get(place).pieces().values()) {
                    if (!piece.isEmpty() && !each.places().get(place).isInline()) {
                        texts.computeIfAbsent(Words.of(piece.text()), text -> new HashSet<>())
                                .add(place);
                    }
                }
            }
        }
        return texts;
    }

    private void share(List<String> page, Map<String, Set<Integer>> texts) {
        List<Integer> here = placesBelow(TOP);
        int owner = here.isEmpty() ? NONE : here.get(0);
        for (int k = 0; k < page.size(); k++) {
            Set<Integer> ours = texts.getOrDefault(Words.of(page.get(k)), Set.of());
            if (isFrame[k]
                    || (ours.isEmpty() && OTHERS_HEADING.matcher(page.get(k)).matches())) {
                here = placesBelow(k);
                owner = here.isEmpty() ? NONE : here.get(0);
                continue;
            }
            if (!ours.contains(owner)) {
                List<Integer> before = here;
                owner = ours.stream()
                        .filter(place -> before.contains(place) || headings[place] == NONE)
                        .findFirst()
                        .orElse(owner);
            }
            owners[k] = owner;
        }
    }

    private List<Integer> placesBelow(int heading) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < headings.length; place++) {
            if (headings[place] == heading && !form.places().get(place).isInline()) {
                places.add(place);
            }
        }
        return places;
    }

    PageForm form() {
        return form;
    }

    /** The line that a place is under, or, of one within a line, that line; {@link #TOP}, or {@link #NONE}. */
    int lineAbove(int place) {
        return headings[place];
    }

    /** The place whose section a line is in, or {@link #NONE}. */
    int owner(int line) {
        return owners[line];
    }

    boolean isFrame(int line) {
        return isFrame[line];
    }

    /** The line of the form that a heading is on the page. */
    int formLine(int heading) {
        for (int i = 0; i < form.lines().size() && heading != TOP; i++) {
            if (alignment.pageLine(i) == heading) {
                return i;
            }
        }
        return NONE;
    }
}
