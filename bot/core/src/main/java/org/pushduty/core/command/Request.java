package org.pushduty.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Proposal;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.Train;

/**
 * One command as it was asked for.
 *
 * @param isPreview say what would happen; change nothing
 * @param confirmed the effect that the asker has said yes to, or blank
 * @param now when it is carried out
 * @param progress is told how far the work is, where it takes long
 */
public record Request(
        TrainDesk desk,
        Speaker speaker,
        Asked asked,
        Arguments arguments,
        boolean isPreview,
        String confirmed,
        Instant now,
        Consumer<String> progress) {

    /** One whose progress nobody follows. */
    public Request(
            TrainDesk desk,
            Speaker speaker,
            Asked asked,
            Arguments arguments,
            boolean isPreview,
            String confirmed,
            Instant now) {
        this(desk, speaker, asked, arguments, isPreview, confirmed, now, words -> {});
    }

    Request showing(Consumer<String> follower) {
        return new Request(desk, speaker, asked, arguments, isPreview, confirmed, now, follower);
    }

    public Place place() {
        return asked.place();
    }

    public Train train() {
        return desk.train();
    }

    public TrainState state() {
        return desk.state();
    }

    /** What the state would be after these. */
    TrainState after(List<? extends Event> events) {
        return desk.foreseen(actor(), events);
    }

    Moments moments() {
        return new Moments(train().calendar().zone(), now);
    }

    public Actor actor() {
        return new Actor(speaker.isKnown() ? speaker.person() : speaker.nick(), speaker.account(), place().toString());
    }

    /**
     * Whether {@code effect} has to be put to the asker first: what the asker said yes to is not what would happen by
     * now, or it cannot be taken back and nobody said yes yet.
     */
    public boolean mustAsk(String effect, boolean isGrave) {
        return confirmed.isBlank() ? isGrave : !confirmed.equals(effect);
    }

    /** Stores the change and its announcement. Who asked in private hears it there too. */
    public Answer done(List<? extends Event> events, List<Announcement> lines) {
        desk.write(actor(), events, lines);
        return heard(lines);
    }

    /**
     * The answer where {@code lines} are announced already: they are repeated only where the channels are not heard.
     */
    public Answer heard(List<Announcement> lines) {
        boolean isInChannel = !place().isPrivate()
                && train().channels().stream()
                        .anyMatch(channel -> Place.channel(channel.at()).equals(place()));
        return isInChannel
                ? Answer.NONE
                : Answer.quietly(lines.stream().map(Announcement::text).toList());
    }

    /** What has to be known of every new tag where production deploys it by itself; else blank. */
    public String deploymentOnTag() {
        return train().production().deploysOnTag()
                ? " " + train().production().name() + " deploys every tag by itself."
                : "";
    }

    /** The answer to a preview: the effect, what is remarked on it, and the offer to do exactly that. */
    public Answer preview(String effect, List<String> remarks) {
        List<String> all = new ArrayList<>(List.of(effect));
        all.addAll(remarks);
        all.add("(A preview: nothing was changed.)");
        return Answer.quietly(all).proposing(new Proposal(effect, Proposal.Kind.OFFER));
    }
}
