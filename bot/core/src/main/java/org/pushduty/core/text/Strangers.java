package org.pushduty.core.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pushduty.core.notes.Piece;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;

/** Lines under the picks of a page in which the bot finds no commit; each is answered once, beside it. */
public final class Strangers {
    private final TrainState state;
    private final String prefix;

    public Strangers(Train train, TrainState state, Push push) {
        this.state = state;
        this.prefix = "line of " + train.notes().page(push.name()) + ": ";
    }

    /** What {@link org.pushduty.core.push.Event.Remarked} calls such a line. */
    public String subject(String words) {
        return prefix + words;
    }

    /** The words of those that were answered. */
    public List<String> words() {
        return remarks().map(Map.Entry::getKey).toList();
    }

    private Stream<Map.Entry<String, String>> remarks() {
        return state.spoken().remarks().entrySet().stream()
                .filter(remark -> remark.getKey().startsWith(prefix))
                .map(remark -> Map.entry(remark.getKey().substring(prefix.length()), remark.getValue()))
                .sorted(Map.Entry.comparingByKey());
    }

    List<Piece> answers() {
        return remarks()
                .map(remark -> new Piece(
                        PageParts.PICKS, "? " + remark.getKey(), "", remark.getKey(), " — " + remark.getValue()))
                .toList();
    }
}
