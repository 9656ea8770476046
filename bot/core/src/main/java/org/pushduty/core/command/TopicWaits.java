package org.pushduty.core.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.desk.TopicRemark;
import org.pushduty.core.desk.TopicText;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.topic.TopicMerge;
import org.pushduty.core.train.TrainChannel;

/** Tells whoever changed a topic when it will be seen, where the network lets it be set later only. */
final class TopicWaits {
    private final Map<String, ChatNetwork> networks;

    /** @param networks by name */
    TopicWaits(Map<String, ChatNetwork> networks) {
        this.networks = Map.copyOf(networks);
    }

    /** What is to be seen by now. */
    static String segment(Request request) {
        return new TopicText(request.train()).of(request.state());
    }

    /**
     * For the asker alone; nothing where it is seen at once. Who asked in a channel of the train is told of that
     * channel's topic, others of all.
     */
    Answer told(Request request) {
        String segment = segment(request);
        return segment.isBlank()
                ? Answer.NONE
                : Answer.quietly(channels(request)
                        .flatMap(channel -> waits(channel, segment).stream()
                                .map(until -> "the topic of " + channel + " will show this by "
                                        + request.moments().time(nextMinute(until))))
                        .toList());
    }

    private static Stream<ChannelRef> channels(Request request) {
        List<TrainChannel> all = request.train().channels();
        List<TrainChannel> here = all.stream()
                .filter(channel -> Place.channel(channel.at()).equals(request.place()))
                .toList();
        return (here.isEmpty() ? all : here)
                .stream()
                        .filter(TrainChannel::keepsTopic)
                        .map(TrainChannel::at)
                        .filter(channel -> !TopicRemark.isLeft(request.state(), channel));
    }

    private Optional<Instant> waits(ChannelRef channel, String segment) {
        return Optional.ofNullable(networks.get(channel.network()))
                .filter(network -> network.topic(channel.channel())
                        .filter(topic -> TopicMerge.stands(topic, segment))
                        .isEmpty())
                .flatMap(network -> network.topicWaits(channel.channel()));
    }

    private static Instant nextMinute(Instant until) {
        return until.plus(Duration.ofMinutes(1)).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
    }
}
