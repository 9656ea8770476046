package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.desk.TopicText;
import org.pushduty.core.train.TrainChannel;

/** {@code !topic}: sets the bot's segment of the topic anew, where somebody has overwritten it. */
final class TopicCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                CommandSpec.Group.GUARD,
                "topic",
                Right.PERSON,
                "Sets my part of the topic anew in every channel that wants it; what others wrote there stays.");
    }

    @Override
    public Answer run(Request request) {
        String segment = new TopicText(request.train()).of(request.state());
        List<String> channels = request.train().channels().stream()
                .filter(TrainChannel::keepsTopic)
                .map(channel -> channel.at().toString())
                .toList();
        if (channels.isEmpty() || segment.isBlank()) {
            return Answer.refused("no channel of " + request.train().name()
                    + " has its topic kept by me (topic: true in my configuration). Nothing was changed.");
        }
        String line = "topic of " + String.join(", ", channels) + ": " + segment;
        if (request.isPreview()) {
            return request.preview(List.of(line));
        }
        request.desk().renewTopics(request.actor());
        return Answer.openly(line);
    }
}
