package org.pushduty.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;

/**
 * One command as it was asked for.
 *
 * @param isPreview say what would happen; change nothing
 * @param confirmed the effect that the asker has said yes to, or blank
 * @param now when it is carried out
 */
public record Request(
        TrainDesk desk,
        Speaker speaker,
        Place place,
        Arguments arguments,
        boolean isPreview,
        String confirmed,
        Instant now) {

    public Train train() {
        return desk.train();
    }

    public TrainState state() {
        return desk.state();
    }

    Moments moments() {
        return new Moments(train().calendar().zone(), now);
    }

    public Actor actor() {
        return new Actor(speaker.isKnown() ? speaker.person() : speaker.nick(), speaker.account(), place.toString());
    }

    /** Whether the asker has said yes to exactly this; a different effect has to be asked anew. */
    public boolean isConfirmed(String effect) {
        return confirmed.equals(effect);
    }

    /** Stores the change and its announcement. Who asked in private hears it there too. */
    public Answer done(List<? extends Event> events, List<Utterance> lines) {
        desk.write(actor(), events, lines);
        return heard(lines);
    }

    /**
     * The answer where {@code lines} are announced already: they are repeated only where the channels are not heard.
     */
    public Answer heard(List<Utterance> lines) {
        boolean isInChannel = !place.isPrivate()
                && train().channels().stream()
                        .anyMatch(channel -> Place.channel(channel.at()).equals(place));
        return isInChannel
                ? Answer.NONE
                : Answer.quietly(lines.stream().map(Utterance::text).toList());
    }

    /** The answer to a preview. */
    public Answer preview(List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.add("(A preview: nothing was changed. Without the ? it happens.)");
        return Answer.quietly(all);
    }
}
