package org.pushduty.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Place;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Replies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The questions that wait for an answer. Those of interactions are remembered, because only their tokens lead back to
 * them; an ordinary line is found by its name. What was asked before a restart, or too long ago, is answered in the
 * channel or by a direct message. Safe for several threads.
 */
final class Exchanges implements Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

    /** By then no token is good any more, and the answer finds another way. */
    private static final Duration LIFE = Duration.ofHours(1);

    private final Ways ways;
    private final Clock clock;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    private record Open(Exchange exchange, Instant since) {}

    Exchanges(Ways ways, Clock clock) {
        this.ways = ways;
        this.clock = clock;
    }

    /** The name by which an answer finds an ordinary line. */
    static String line(String channel, String message, String author) {
        return String.join("/", "message", channel, message, author);
    }

    /** Whoever answers what has this name answers {@code exchange}. */
    void open(String name, Exchange exchange) {
        Instant now = clock.instant();
        open.values().removeIf(old -> old.since().plus(LIFE).isBefore(now));
        open.put(name, new Open(exchange, now));
    }

    @Override
    public void working(Asked asked, String words) {
        with(asked, exchange -> exchange.working(words));
    }

    @Override
    public void answer(Asked asked, Answer answer) {
        with(asked, exchange -> exchange.answer(answer));
        open.remove(asked.exchange());
    }

    private void with(Asked asked, Consumer<Exchange> what) {
        try {
            what.accept(exchange(asked));
        } catch (OutsideException e) {
            LOG.warn("answer not said: {}", e.getMessage());
        } catch (RuntimeException e) {
            // A bug of ours must not reach the command that was carried out.
            LOG.error("answer not said", e);
        }
    }

    private Exchange exchange(Asked asked) {
        return Optional.ofNullable(open.get(asked.exchange()))
                .map(Open::exchange)
                .orElseGet(() -> found(asked));
    }

    private Exchange found(Asked asked) {
        String[] parts = asked.exchange().split("/");
        Place place = asked.place();
        if (parts.length < 4) {
            return new LostExchange(new Detour(ways, place, asked.privately(), asked.nick()), place.isPrivate());
        }
        Detour detour = new Detour(ways, place, Place.privately(place.network(), parts[3]), asked.nick());
        MessageChannel channel = ways.requireJda("answer").getChannelById(MessageChannel.class, parts[1]);
        if (channel == null) {
            return new LostExchange(detour, place.isPrivate());
        }
        var exchange = new LineExchange(channel, parts[2], place.isPrivate(), detour);
        open(asked.exchange(), exchange);
        return exchange;
    }
}
