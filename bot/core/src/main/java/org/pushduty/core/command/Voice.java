package org.pushduty.core.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.OutsideException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says answers where they were asked for: public lines with the asker's name first, the others to the asker alone. */
public final class Voice {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);

    /** A shorter wait needs no word; a longer one looks like a dead bot. */
    private static final Duration MOMENT = Duration.ofMillis(1500);

    private final Map<String, ChatNetwork> networks;
    private final ScheduledExecutorService timer;

    public Voice(Map<String, ChatNetwork> networks, ScheduledExecutorService timer) {
        this.networks = Map.copyOf(networks);
        this.timer = timer;
    }

    /** Closed when the work is done; until then a line may be said about its taking time. */
    interface Patience extends AutoCloseable {
        @Override
        void close();
    }

    void answer(Place asked, String nick, Answer answer) {
        for (Answer.Line line : answer.lines()) {
            boolean isPublic = line.isPublic() && !asked.isPrivate();
            Place place = isPublic ? asked : Place.privately(asked.network(), nick);
            String text = isPublic
                    ? nick + ": " + line.utterance().text()
                    : line.utterance().text();
            say(place, new Utterance(text, line.utterance().tone()));
        }
    }

    Patience patience(Place asked, String nick, String busyLine) {
        if (busyLine.isBlank()) {
            return () -> {};
        }
        Future<?> reminder = timer.schedule(
                () -> answer(asked, nick, Answer.openly(busyLine)), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        return () -> reminder.cancel(false);
    }

    private void say(Place place, Utterance utterance) {
        ChatNetwork network = networks.get(place.network());
        if (network == null) {
            throw new IllegalStateException("an answer for a network that is not there: " + place.network());
        }
        try {
            network.say(place, utterance);
        } catch (OutsideException e) {
            // What was changed is announced by its stored effects; a lost answer is not worth more than a line here.
            LOG.warn("answer not said: {}", e.getMessage());
        }
    }
}
