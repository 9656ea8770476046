package org.pushduty.core.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pushduty.core.notes.Marks;
import org.pushduty.core.notes.Piece;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;

/**
 * The parts of a notes page that the bot keeps current, as templates name them: {@code parts.picks}. Each is marked, so
 * that it is known again on the page.
 */
public final class PageParts {
    /** The lists that people may write into on the page. */
    public static final String NOTABLE = "notable";

    public static final String BLOCKERS = "blockers";
    public static final String PICKS = "picks";
    public static final String BEFORE = "before";
    public static final String AFTER = "after";

    private final Push push;
    private final Moments moments;
    private final PaperPieces paper;
    private final LinkPieces links;

    public PageParts(Train train, TrainState state, Push push, Instant now) {
        this.push = push;
        this.moments = new Moments(train.calendar().zone(), now);
        this.paper = new PaperPieces(train, state, push);
        this.links = new LinkPieces(train, state, push);
    }

    /** By name. */
    public Map<String, Object> all() {
        Map<String, Object> parts = new LinkedHashMap<>();
        single(parts, "hero", push.hero());
        list(parts, NOTABLE, paper.notables());
        list(parts, BLOCKERS, paper.blockers());
        list(parts, PICKS, paper.picks());
        list(parts, "links", links.links());
        list(parts, BEFORE, paper.tasksBefore());
        list(parts, AFTER, paper.tasksAfter());
        list(parts, "signoffs", paper.signOffs());
        list(parts, "despite", paper.despites());
        times(parts);
        return parts;
    }

    private void times(Map<String, Object> parts) {
        boolean isOver = push.stage() == Push.Stage.PUSHED;
        single(parts, "start", isOver ? moments.shown(push.started()) : "");
        single(parts, "end", isOver ? moments.shown(push.ended()) : "");
        single(parts, "duration", isOver ? Moments.length(Duration.between(push.started(), push.ended())) : "");
        List<Piece> note = new ArrayList<>();
        if (!push.isOpen() && !push.remark().isBlank()) {
            note.add(Piece.of("note", "note", push.remark()));
        }
        list(parts, "note", note);
    }

    private static void single(Map<String, Object> parts, String name, String text) {
        parts.put(name, Marks.piece(Piece.of(name, name, text)));
    }

    private static void list(Map<String, Object> parts, String name, List<Piece> pieces) {
        parts.put(name, Marks.list(name, pieces));
    }
}
