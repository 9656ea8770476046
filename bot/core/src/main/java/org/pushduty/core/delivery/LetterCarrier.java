package org.pushduty.core.delivery;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.Departures.Departure;
import org.pushduty.core.port.Mailer;
import org.pushduty.core.port.Passage;
import org.pushduty.core.push.MailStatus;

/**
 * Hands letters over to the mail server. One that may have been taken is never handed over again: nobody can take a
 * second mail back from a list.
 */
final class LetterCarrier implements Carrier {
    private static final String NO_SERVER = "the configuration no longer has a mail server";
    private static final String SETTLED = "what became of it is known already";
    private static final String KILLED = "I was killed";

    private final List<Mailer> mailers;
    private final LetterReports reports;

    /** @param mailers none or one */
    LetterCarrier(List<Mailer> mailers, LetterReports reports) {
        this.mailers = List.copyOf(mailers);
        this.reports = reports;
    }

    @Override
    public Optional<String> hindrance(StoredEffect effect) {
        if (!reports.isAwaited(effect.train(), (Effect.Post) effect.effect())) {
            return Optional.of(SETTLED);
        }
        return mailers.isEmpty() ? Optional.of(NO_SERVER) : Optional.empty();
    }

    @Override
    public Delivery resumed(StoredEffect effect, Departure left) {
        var delivery = new Delivery(effect);
        delivery.pieceLost(KILLED);
        delivery.givenUp(KILLED);
        return delivery;
    }

    @Override
    public void send(Delivery delivery, Passage passage) {
        mailers.get(0).send(post(delivery).letter(), passage);
    }

    @Override
    public boolean isRemembered() {
        return true;
    }

    @Override
    public void refused(Delivery delivery, String why) {
        delivery.givenUp(why);
    }

    @Override
    public void lost(Delivery delivery, String why) {
        delivery.pieceLost(why);
        delivery.givenUp(why);
    }

    /** A mail server may say only after the letter's end that it does not take it now. */
    @Override
    public void returned(Delivery delivery, Departures departures) {
        departures.settled(delivery.effect());
    }

    @Override
    public void ending(Delivery delivery) {
        reports.fared(delivery.effect().train(), post(delivery), fate(delivery), delivery.trouble());
    }

    private static MailStatus.Stage fate(Delivery delivery) {
        if (delivery.stage() != Delivery.Stage.GIVEN_UP) {
            return MailStatus.Stage.SENT;
        }
        return delivery.isRepeated() ? MailStatus.Stage.UNKNOWN : MailStatus.Stage.REFUSED;
    }

    private static Effect.Post post(Delivery delivery) {
        return (Effect.Post) delivery.effect().effect();
    }
}
