package org.pushduty.core.notes;

import java.util.List;
import java.util.Objects;
import java.util.Set;

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
        long older = traces(before, next);
        long newer = traces(next, before);
        // Where nothing of either is there, the next one counts as written only if it would have added nothing.
        return newer > 0 ? newer >= older : older == 0 && !adds(before, next);
    }

    /** How many pieces of a form stand on the page that the other form has not or otherwise. */
    private long traces(PageForm form, PageForm other) {
        Set<PieceId> found = new Finding(page, sections).written(form).spots().keySet();
        return found.stream()
                .filter(id -> !Objects.equals(
                        form.places().get(id.place()).piece(id.key()),
                        other.places().get(id.place()).piece(id.key())))
                .count();
    }

    private static boolean adds(PageForm before, PageForm next) {
        for (int place = 0; place < next.places().size(); place++) {
            for (Piece piece : next.places().get(place).pieces().values()) {
                if (!piece.isEmpty() && !before.has(new PieceId(place, piece.key()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
