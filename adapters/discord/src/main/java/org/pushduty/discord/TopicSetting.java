package org.pushduty.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Passage;

/**
 * Sets topics. Nothing in them is escaped: a topic pings nobody, and what people read there is found in it again. Safe
 * for several threads.
 */
final class TopicSetting {
    static final int MOST = StandardGuildMessageChannel.MAX_TOPIC_LENGTH;

    private static final String ATTEMPT = "set topic";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final String network;
    private final Ways ways;
    private final Topics topics;
    private final TopicPace pace;
    private final Executor requests;

    /** @param requests where requests may wait for their answers */
    TopicSetting(String network, Ways ways, Topics topics, Clock clock, Executor requests) {
        this.network = network;
        this.ways = ways;
        this.topics = topics;
        this.pace = new TopicPace(clock);
        this.requests = requests;
    }

    Optional<Instant> waits(String channel) {
        return pace.waits(channel);
    }

    void set(String channel, String wanted, Passage passage) {
        JDA jda = ways.requireJda(ATTEMPT);
        Room room = ways.requireRoom(ATTEMPT, channel);
        String topic = cut(PlainText.of(wanted).strip());
        if (topics.of(channel).filter(topic::equals).isPresent()) {
            passage.arrived();
            return;
        }
        if (!room.may(Permission.MANAGE_CHANNEL)) {
            refuse(channel, passage, "the bot may not (Manage Channels)");
            return;
        }
        pace.waits(channel).ifPresent(until -> {
            throw new OutsideException(network, ATTEMPT, notBefore(until));
        });
        StandardGuildMessageChannel place = ways.channel(jda, room);
        pace.count(channel);
        topics.sends(channel, topic);
        requests.execute(() -> request(place, channel, topic, passage));
    }

    private void request(StandardGuildMessageChannel place, String channel, String topic, Passage passage) {
        passage.leaving();
        try {
            // In JDA's queue it would wait out a 429 of ten minutes, and what is newer behind it.
            place.getManager().setTopic(topic).complete(false);
            topics.isSet(channel, topic);
            passage.arrived();
        } catch (RateLimitedException e) {
            topics.isNotSet(channel, "");
            passage.returned(notBefore(pace.block(channel, Duration.ofMillis(e.getRetryAfter()))));
        } catch (RuntimeException e) {
            // Refusals and failures of every kind; the passage has to hear the end of each.
            fail(channel, passage, e);
        }
    }

    private void fail(String channel, Passage passage, RuntimeException failure) {
        if (Deliveries.isFinal(failure)) {
            refuse(channel, passage, Reasons.of(failure));
            return;
        }
        topics.isNotSet(channel, "");
        passage.lost(Reasons.of(failure));
    }

    private void refuse(String channel, Passage passage, String why) {
        topics.isNotSet(channel, why);
        passage.refused(why);
    }

    private static String notBefore(Instant until) {
        // The next full minute: nobody is to come too early.
        return "Discord lets it be changed again at " + TIME.format(until.plusSeconds(59));
    }

    private static String cut(String topic) {
        if (topic.length() <= MOST) {
            return topic;
        }
        int end = Character.isHighSurrogate(topic.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return topic.substring(0, end).strip();
    }
}
