package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.desk.TopicRemark;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.train.TrainChannel;

/**
 * {@code !topic}: sets the bot's segment of the topic anew, where somebody has overwritten it; {@code !topic keep}
 * leaves it as they wrote it.
 */
final class TopicCommand implements Command {
    private static final String KEEP = "keep";

    private final TopicWaits waits;

    TopicCommand(TopicWaits waits) {
        this.waits = waits;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                CommandSpec.Group.GUARD,
                "topic",
                Right.PERSON,
                "Sets my part of the topic anew in every channel that wants it, and undoes what was changed in it by"
                        + " hand; what others wrote beside it stays. !topic keep leaves the topic as it stands until"
                        + " the next push.",
                Parameter.optional(KEEP, Parameter.Type.CODE, "the word itself: leave the topic as it stands"));
    }

    @Override
    public Answer run(Request request) {
        String segment = TopicWaits.segment(request);
        List<ChannelRef> channels = request.train().channels().stream()
                .filter(TrainChannel::keepsTopic)
                .map(TrainChannel::at)
                .toList();
        if (channels.isEmpty() || segment.isBlank()) {
            return Answer.refused("no channel of " + request.train().name()
                    + " has its topic kept by me (topic: true in my configuration). Nothing was changed.");
        }
        String wish = request.arguments().text(KEEP);
        if (wish.isBlank()) {
            return renew(request, "topic of " + told(channels) + ": " + segment);
        }
        return wish.equalsIgnoreCase(KEEP)
                ? leave(request, meant(request, channels))
                : Answer.refused("\"" + wish + "\" means nothing to me here: !topic puts my part of the topic back,"
                        + " !topic keep leaves it as it stands. Nothing was changed.");
    }

    private Answer renew(Request request, String line) {
        if (request.isPreview()) {
            return request.preview(line, List.of());
        }
        request.desk().renewTopics(request.actor());
        return Answer.openly(line).and(waits.told(request));
    }

    /** The channel it is said in, where I keep its topic; else all of them. */
    private static List<ChannelRef> meant(Request request, List<ChannelRef> channels) {
        List<ChannelRef> here = channels.stream()
                .filter(channel -> Place.channel(channel).equals(request.place()))
                .toList();
        return here.isEmpty() ? channels : here;
    }

    private static Answer leave(Request request, List<ChannelRef> channels) {
        if (channels.stream().allMatch(channel -> TopicRemark.isLeft(request.state(), channel))) {
            return Answer.openly("already: I leave the topic of " + told(channels) + " as it stands.");
        }
        String line = "I leave the topic of " + told(channels)
                + " as it stands until the next push; !topic puts my part" + " back.";
        if (request.isPreview()) {
            return request.preview(line, List.of());
        }
        request.desk().leaveTopics(request.actor(), channels);
        return Answer.openly(line);
    }

    private static String told(List<ChannelRef> channels) {
        return String.join(", ", channels.stream().map(ChannelRef::toString).toList());
    }
}
