package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads marked text back. */
final class FormReader {
    private static final int NONE = -1;
    private static final int LIST = 6;

    private final List<FormLine> lines = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The place of the list that the text is in, and whether it has no piece yet. */
    private int list = NONE;

    private boolean isEmptyList;

    // Of the line that is being read.
    private final List<String> frame = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Integer> held = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    FormReader(String marked) {
        for (String line : marked.split("\n", -1)) {
            read(line);
        }
    }

    List<FormLine> lines() {
        return List.copyOf(lines);
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    private void read(String line) {
        begin(line);
        int end = 0;
        for (Matcher mark = Marks.MARKED.matcher(line); mark.find(); end = mark.end()) {
            text.append(Marks.strip(line.substring(end, mark.start())));
            Optional<String> part = Optional.ofNullable(mark.group(LIST));
            part.ifPresentOrElse(this::beginList, () -> add(piece(mark)));
        }
        frame.add(text + Marks.strip(line.substring(end)));
        if (isEmptyList) {
            held.add(list);
        }
        lines.add(new FormLine(frame, pieces, held));
        settleInline();
    }

    private void begin(String line) {
        frame.clear();
        pieces.clear();
        held.clear();
        text.setLength(0);
        isEmptyList = false;
        Matcher mark = Marks.MARKED.matcher(line);
        boolean goesOn =
                list != NONE && mark.lookingAt() && places.get(list).part().equals(mark.group(1));
        list = goesOn ? list : NONE;
        text.append(goesOn ? places.get(list).lead() : "");
    }

    private void beginList(String part) {
        list = place(part, pieces.isEmpty() ? text.toString() : "", true);
        isEmptyList = true;
    }

    private void add(Piece piece) {
        boolean isInList =
                list != NONE && !places.get(list).pieces().containsKey(piece.key()) && isOf(list, piece.part());
        int index = isInList ? list : place(piece.part(), text.toString(), false);
        isEmptyList = isEmptyList && !isInList;
        places.get(index).pieces().put(piece.key(), piece);
        places.set(index, places.get(index).upTo(lines.size()));
        held.add(index);
        pieces.add(piece);
        frame.add(text.toString());
        text.setLength(0);
    }

    private boolean isOf(int index, String part) {
        return places.get(index).part().equals(part);
    }

    private static Piece piece(Matcher mark) {
        return new Piece(group(mark, 1), group(mark, 2), group(mark, 3), group(mark, 4), group(mark, 5));
    }

    private static String group(Matcher mark, int number) {
        return Optional.ofNullable(mark.group(number)).orElse("");
    }

    private int place(String part, String before, boolean isList) {
        int number = numbers.merge(part, 1, Integer::sum) - 1;
        String lead = Words.isIn(before) ? "" : before;
        places.add(new Place(part, number, lines.size(), lines.size(), lead, isList, false, new LinkedHashMap<>()));
        return places.size() - 1;
    }

    /** Whether a piece is in a line of the frame is known at the line's end only. */
    private void settleInline() {
        FormLine line = lines.get(lines.size() - 1);
        for (int index : line.places()) {
            Place place = places.get(index);
            if (!place.isList() && line.isHeading()) {
                places.set(index, place.inline());
            }
        }
    }
}
