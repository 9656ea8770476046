package org.pushduty.core.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.Departures.Departure;
import org.pushduty.core.port.Passage;

/** Hands lines over to their networks, as they read by now. */
final class LineCarrier implements Carrier {
    // Behind the line and not before it: a line begins with the name of the person it is for.
    private static final String AGAIN = " (said again: the connection broke)";

    private final Map<String, ChatNetwork> networks;
    private final LateMark lateMark;
    private final Clock clock;

    /** @param networks by name */
    LineCarrier(Map<String, ChatNetwork> networks, LateMark lateMark, Clock clock) {
        this.networks = networks;
        this.lateMark = lateMark;
        this.clock = clock;
    }

    @Override
    public Optional<String> hindrance(StoredEffect effect) {
        return networks.containsKey(line(effect.effect()).place().network())
                ? Optional.empty()
                : Optional.of("the configuration no longer has its network");
    }

    @Override
    public Delivery resumed(StoredEffect effect, Departure left) {
        boolean looksBack =
                hindrance(effect).isEmpty() && network(line(effect.effect())).looksBack();
        return Delivery.resumed(effect, left, looksBack);
    }

    @Override
    public boolean isAllSent(Delivery delivery) {
        return delivery.next() >= pieces(delivery).size();
    }

    @Override
    public void send(Delivery delivery, Passage passage) {
        Effect.Line line = line(delivery);
        network(line).deliver(line.place(), piece(delivery, line), passage);
    }

    @Override
    public boolean isRemembered() {
        return true;
    }

    private Piece piece(Delivery delivery, Effect.Line line) {
        StoredEffect effect = delivery.effect();
        int number = delivery.next();
        List<Utterance> plain = network(line).pieces(line.place(), line.utterance());
        Utterance utterance = pieces(delivery).get(number);
        return new Piece(
                utterance,
                number < plain.size() ? plain.get(number).text() : utterance.text(),
                line.thread(),
                line.calls(),
                new Piece.Attempt(key(effect, number), effect.at(), delivery.isRepeated()));
    }

    /** With the time: a store that was made anew counts from 1 again. */
    private static String key(StoredEffect effect, int piece) {
        return String.join(
                ".",
                Long.toString(effect.id(), Character.MAX_RADIX),
                Long.toString(effect.at().getEpochSecond(), Character.MAX_RADIX),
                Integer.toString(piece));
    }

    private List<Utterance> pieces(Delivery delivery) {
        Effect.Line line = line(delivery);
        boolean isSaidAgain = delivery.isRepeated() && !network(line).looksBack();
        String marked =
                line.utterance().text() + lateMark.of(delivery.effect(), clock.instant()) + (isSaidAgain ? AGAIN : "");
        return network(line)
                .pieces(line.place(), new Utterance(marked, line.utterance().tone()));
    }

    private ChatNetwork network(Effect.Line line) {
        String name = line.place().network();
        return Optional.ofNullable(networks.get(name))
                .orElseThrow(() -> new IllegalStateException("no network " + name));
    }

    private static Effect.Line line(Delivery delivery) {
        return line(delivery.effect().effect());
    }

    private static Effect.Line line(Effect effect) {
        return (Effect.Line) effect;
    }
}
