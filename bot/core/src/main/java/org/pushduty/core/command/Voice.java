package org.pushduty.core.command;

import java.time.Duration;
import java.util.List;
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

    /** So many lines of one answer a channel reads; a longer one goes to the asker alone. */
    private static final int FEW = 3;

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
        List<Utterance> forAll = asked.isPrivate() ? List.of() : forAll(asked, nick, answer);
        boolean isShort = forAll.size() <= FEW;
        if (!isShort) {
            Utterance first = forAll.get(0);
            say(asked, new Utterance(first.text() + " … (all " + forAll.size() + " lines to you alone)", first.tone()));
        }
        for (Answer.Line line : answer.lines()) {
            boolean isPublic = line.isPublic() && !asked.isPrivate() && isShort;
            say(
                    isPublic ? asked : Place.privately(asked.network(), nick),
                    isPublic ? addressed(nick, line.utterance()) : line.utterance());
        }
    }

    /** The lines that the channel would see. */
    private List<Utterance> forAll(Place asked, String nick, Answer answer) {
        return answer.lines().stream()
                .filter(Answer.Line::isPublic)
                .flatMap(line -> network(asked).pieces(asked, addressed(nick, line.utterance())).stream())
                .toList();
    }

    private static Utterance addressed(String nick, Utterance utterance) {
        return new Utterance(nick + ": " + utterance.text(), utterance.tone());
    }

    Patience patience(Place asked, String nick, String busyLine) {
        if (busyLine.isBlank()) {
            return () -> {};
        }
        Future<?> reminder = timer.schedule(
                () -> answer(asked, nick, Answer.openly(busyLine)), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        return () -> reminder.cancel(false);
    }

    private ChatNetwork network(Place place) {
        ChatNetwork network = networks.get(place.network());
        if (network == null) {
            throw new IllegalStateException("an answer for a network that is not there: " + place.network());
        }
        return network;
    }

    private void say(Place place, Utterance utterance) {
        ChatNetwork network = network(place);
        try {
            network.say(place, utterance);
        } catch (OutsideException e) {
            // What was changed is announced by its stored effects; a lost answer is not worth more than a line here.
            LOG.warn("answer not said: {}", e.getMessage());
        }
    }
}
