package org.pushduty.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.command.Lane;
import org.pushduty.core.delivery.TopicReports;
import org.pushduty.core.desk.TopicWatch;
import org.pushduty.core.people.People;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.train.TrainChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what happens to a topic to the train whose topic it is. Every method returns at once. */
final class TopicKeeping implements TopicReports {
    private static final Logger LOG = LoggerFactory.getLogger(TopicKeeping.class);

    private final Map<ChannelRef, Kept> kept = new LinkedHashMap<>();
    private final Map<String, ChatNetwork> networks;

    private record Kept(TopicWatch watch, Executor lane) {}

    /** @param networks by name */
    TopicKeeping(List<Lane> lanes, People people, Map<String, ChatNetwork> networks) {
        this.networks = Map.copyOf(networks);
        for (Lane lane : lanes) {
            Kept train = new Kept(new TopicWatch(lane.desk(), people), lane.writes());
            lane.desk().train().channels().stream()
                    .filter(TrainChannel::keepsTopic)
                    .forEach(channel -> kept.put(channel.at(), train));
        }
    }

    void joined(ChannelRef channel) {
        withTopic(channel, (watch, topic) -> watch.found(channel, topic));
    }

    void changed(ChannelRef channel, String by, String topic) {
        inLane(channel, watch -> watch.changed(channel, by, topic));
    }

    @Override
    public void settled(ChannelRef channel) {
        withTopic(channel, (watch, topic) -> watch.settled(channel, topic));
    }

    @Override
    public void refused(ChannelRef channel, String segment, String why) {
        inLane(channel, watch -> watch.refused(channel, segment, why));
    }

    private void withTopic(ChannelRef channel, BiConsumer<TopicWatch, String> work) {
        inLane(
                channel,
                watch -> Optional.ofNullable(networks.get(channel.network()))
                        .flatMap(network -> network.topic(channel.channel()))
                        .ifPresent(topic -> work.accept(watch, topic)));
    }

    private void inLane(ChannelRef channel, Consumer<TopicWatch> work) {
        Optional.ofNullable(kept.get(channel))
                .ifPresent(train -> execute(train.lane(), () -> guarded(channel, () -> work.accept(train.watch()))));
    }

    private static void execute(Executor lane, Runnable work) {
        try {
            lane.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("a topic changed while the bot was leaving");
        }
    }

    /** A remark that could not be stored is made when the topic is looked at again. */
    private static void guarded(ChannelRef channel, Runnable work) {
        try {
            work.run();
        } catch (OutsideException e) {
            LOG.warn("the topic of {} was not looked at: {}", channel, e.getMessage());
        } catch (RuntimeException e) {
            // As with a command: a bug of ours costs this once, not the lane.
            LOG.error("looking at the topic of {} broke", channel, e);
        }
    }
}
