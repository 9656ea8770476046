package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Brings what the bot knows into a notes page in which people write. Only the characters that the bot wrote are ever
 * replaced or taken out; what somebody has changed of them is theirs from then on, what they have taken out stays out.
 */
public final class PageMerge {
    private final List<String> page;
    private final PageForm base;
    private final PageForm wanted;
    private final Sections sections;
    private final Search search;
    private final Edits edits;
    private final Placing placing;

    /** The new ones that have found a place. */
    private final Set<PieceId> placed = new HashSet<>();

    private PageMerge(String text, List<PageForm> written, PageForm goal) {
        PageForm frame = written.isEmpty() ? goal : written.get(0);
        this.page = List.of(text.split("\n", -1));
        this.wanted = goal.inFrameOf(frame);
        List<PageForm> all = new ArrayList<>();
        written.forEach(form -> all.add(form.inFrameOf(frame)));
        PageForm newest = written.isEmpty() ? wanted : all.get(all.size() - 1);
        List<PageForm> before = List.copyOf(all);
        all.add(wanted);
        this.sections = new Sections(newest, all, page);
        this.base = before.isEmpty() ? wanted.withoutPieces() : new Written(page, sections).latest(before);
        this.search = new Finding(page, sections).all(base, wanted);
        this.edits = new Edits(page);
        this.placing = new Placing(page, wanted, sections, search, edits);
    }

    /**
     * The page with what is wanted in it.
     *
     * @param page as it is now
     * @param written what the bot wrote last; where a write may have failed or have been cut off, what was there before
     *     and what was to be written, oldest first; empty where it never wrote
     */
    public static Merged merge(String page, List<PageForm> written, PageForm wanted) {
        return new PageMerge(page, written, wanted).merged();
    }

    private Merged merged() {
        for (int place = 0; place < wanted.places().size(); place++) {
            for (Piece piece : wanted.places().get(place).pieces().values()) {
                put(new PieceId(place, piece.key()), piece);
            }
        }
        search.spots().forEach(this::takeOut);
        List<String> missing = IntStream.range(0, wanted.places().size())
                .filter(this::isMissing)
                .mapToObj(place -> wanted.places().get(place).part())
                .distinct()
                .toList();
        return new Merged(edits.text(), base, wanted.with(this::left), missing);
    }

    /**
     * What of a place the page then has of the bot's. What somebody has changed or taken out is remembered as it was:
     * it stays theirs, and is known for no news, whatever becomes of it here. What has found no place may do so later.
     */
    private List<Piece> left(int place) {
        Map<String, Piece> left = new LinkedHashMap<>();
        wanted.places().get(place).pieces().forEach((key, piece) -> {
            var id = new PieceId(place, key);
            if (search.spots().containsKey(id) || placed.contains(id)) {
                left.put(key, piece);
            } else if (base.has(id)) {
                left.put(key, base.said().get(id));
            }
        });
        base.places().get(place).pieces().forEach((key, piece) -> {
            if (!piece.isEmpty() && !search.spots().containsKey(new PieceId(place, key))) {
                left.putIfAbsent(key, piece);
            }
        });
        return List.copyOf(left.values());
    }

    private void put(PieceId id, Piece piece) {
        Optional<Spot> spot = Optional.ofNullable(search.spots().get(id));
        if (spot.isPresent()) {
            renew(spot.get(), piece);
        } else if (!piece.isEmpty() && !base.has(id)) {
            write(id, piece);
        }
    }

    private void renew(Spot spot, Piece piece) {
        if (!spot.piece().isAdopted()) {
            edits.add(new Edits.Change(spot.line(), spot.from(), spot.to(), piece.text()));
        } else if (spot.piece().quote().equals(piece.quote())) {
            edits.add(new Edits.Change(spot.line(), spot.from(), spot.quoteFrom(), piece.before()));
            edits.add(new Edits.Change(spot.line(), spot.quoteTo(), spot.to(), piece.after()));
        }
    }

    private void write(PieceId id, Piece piece) {
        if (wanted.places().get(id.place()).isInline()) {
            search.inlineLine(wanted, id.place()).filled(piece.text()).ifPresent(change -> {
                edits.add(change);
                placed.add(id);
            });
            // The words that an adopted one answers may be gone: somebody has taken them back.
        } else if (!piece.isAdopted() && placing.put(id, piece.text())) {
            placed.add(id);
        }
    }

    private void takeOut(PieceId id, Spot spot) {
        Place place = wanted.places().get(id.place());
        if (place.piece(id.key()).isPresent()) {
            return;
        }
        String line = page.get(spot.line());
        String left = (line.substring(0, spot.from()) + line.substring(spot.to())).strip();
        boolean isAlone = left.isEmpty() || left.equals(place.lead().strip());
        if (spot.piece().isAdopted() || place.isInline() || !isAlone) {
            renew(spot, spot.piece().unanswered());
        } else if (place.isEmpty() && areOthersRemoved(id)) {
            // The line of a list's last piece stays and waits for the next one.
            String waiting = place.lead().stripTrailing();
            edits.add(new Edits.Change(spot.line(), 0, line.stripTrailing().length(), waiting));
        } else {
            edits.remove(spot.line());
        }
    }

    private boolean areOthersRemoved(PieceId id) {
        return search.spots().entrySet().stream()
                .filter(each ->
                        each.getKey().place() == id.place() && !each.getKey().equals(id))
                .allMatch(each -> edits.isRemoved(each.getValue().line()));
    }

    private boolean isMissing(int place) {
        return sections.lineAbove(place) == Sections.NONE
                && !wanted.places().get(place).isEmpty()
                && search.spots().keySet().stream().noneMatch(id -> id.place() == place);
    }
}
