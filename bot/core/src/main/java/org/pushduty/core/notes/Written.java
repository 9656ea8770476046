package org.pushduty.core.notes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the forms that may have been written last the page is made of: a page is written whole or not at all. */
final class Written {
    private final List<String> page;
    private final Sections sections;

    Written(List<String> page, Sections sections) {
        this.page = page;
        this.sections = sections;
    }

    /** @param forms oldest first, at least one */
    PageForm latest(List<PageForm> forms) {
        PageForm latest = forms.get(0);
        for (PageForm next : forms.subList(1, forms.size())) {
            latest = isWritten(latest, next) ? next : latest;
        }
        return latest;
    }

    private boolean isWritten(PageForm before, PageForm next) {
        Set<PieceId> olderOnes = others(before, next);
        Set<PieceId> newerOnes = others(next, before);
        long older = found(before, olderOnes);
        long newer = found(next, newerOnes);
        if (older == 0 && newer == 0) {
            older = remnants(before, olderOnes);
            newer = remnants(next, newerOnes);
        }
        // Where nothing of either is there, the next one counts as written only if it would have added nothing.
        return newer > 0 ? newer >= older : older == 0 && before.said().keySet().containsAll(newerOnes);
    }

    /** The pieces of a form that the other form has not or otherwise. */
    private static Set<PieceId> others(PageForm form, PageForm other) {
        return form.said().entrySet().stream()
                .filter(piece -> !piece.getValue().equals(other.said().get(piece.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private long found(PageForm form, Set<PieceId> pieces) {
        Set<PieceId> found = new Finding(page, sections).written(form).spots().keySet();
        return found.stream().filter(pieces::contains).count();
    }

    /** How many stand whole within other words, where they are not the bot's any more. */
    private long remnants(PageForm form, Set<PieceId> pieces) {
        return form.said().entrySet().stream()
                .filter(piece -> pieces.contains(piece.getKey()))
                .map(piece -> piece.getValue().text())
                .filter(text -> text.length() >= Search.TELLING && page.stream().anyMatch(line -> line.contains(text)))
                .count();
    }
}
