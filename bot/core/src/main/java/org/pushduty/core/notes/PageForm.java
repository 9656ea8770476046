package org.pushduty.core.notes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page as the bot has it or wants it: lines of the template's own words, the frame, with the bot's pieces among them.
 * It is kept as marked text, see {@link Marks}.
 */
public final class PageForm {
    private final String marked;
    private final List<FormLine> lines;
    private final List<Place> places;
    private final Map<PieceId, Piece> said = new LinkedHashMap<>();

    private PageForm(String marked, FormReader reader) {
        this.marked = marked;
        this.lines = reader.lines();
        this.places = reader.places();
        for (int place = 0; place < places.size(); place++) {
            for (Piece piece : places.get(place).pieces().values()) {
                if (!piece.isEmpty()) {
                    said.put(new PieceId(place, piece.key()), piece);
                }
            }
        }
    }

    /** Any text is one; marks that make no sense are left out. */
    public static PageForm read(String marked) {
        return new PageForm(marked, new FormReader(marked));
    }

    /** What {@link #read} makes the same form of. */
    public String marked() {
        return marked;
    }

    /** The page as people see it, without marks. */
    public String text() {
        return lines.stream().map(FormLine::text).collect(Collectors.joining("\n"));
    }

    /** The parts that have a place in it, each once. */
    public List<String> parts() {
        return places.stream().map(Place::part).distinct().toList();
    }

    /** Its pieces, in order, also those without text. */
    public List<Piece> pieces() {
        return places.stream()
                .flatMap(place -> place.pieces().values().stream())
                .toList();
    }

    /**
     * These pieces in the frame of a page that is there already, whatever its template has become since. Parts that the
     * frame has no place for are left out.
     */
    public PageForm inFrameOf(PageForm page) {
        return page.with(index -> piecesLike(page.places.get(index)));
    }

    private List<Piece> piecesLike(Place place) {
        return at(place.part(), place.number())
                .or(() -> at(place.part(), 0))
                .map(same -> List.copyOf(same.pieces().values()))
                .orElse(List.of());
    }

    private Optional<Place> at(String part, int number) {
        return places.stream()
                .filter(place -> place.part().equals(part) && place.number() == number)
                .findFirst();
    }

    /** The same frame with other pieces, by the number of their place. */
    PageForm with(IntFunction<List<Piece>> pieces) {
        String reframed = new Reframing(this, pieces).marked();
        return reframed.equals(marked) ? this : read(reframed);
    }

    /** Whether a page has most of its lines; one without any is on every page. */
    public boolean isOn(String page) {
        Set<String> there = page.lines().map(Words::normal).collect(Collectors.toSet());
        List<String> ours =
                text().lines().filter(Words::isIn).map(Words::normal).toList();
        return 2 * ours.stream().filter(there::contains).count() >= ours.size();
    }

    /** The frame alone. */
    PageForm withoutPieces() {
        return read("").inFrameOf(this);
    }

    /** The pieces that say something, in order. */
    Map<PieceId, Piece> said() {
        return said;
    }

    /** Whether there is such a piece and it says something. */
    boolean has(PieceId id) {
        return said.containsKey(id);
    }

    /** The lines that it has in common with each form in its frame: all but those of lists behind their first one. */
    List<Integer> frame() {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).places().stream()
                        .map(places::get)
                        .noneMatch(place -> place.isList() && place.first() < i))
                .boxed()
                .toList();
    }

    List<FormLine> lines() {
        return lines;
    }

    List<Place> places() {
        return places;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageForm form && form.marked.equals(marked);
    }

    @Override
    public int hashCode() {
        return marked.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
