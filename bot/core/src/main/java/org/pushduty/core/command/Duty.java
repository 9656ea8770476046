package org.pushduty.core.command;

import java.time.Instant;
import java.time.LocalDate;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Span;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.PushName;

/** Whose a push is, by hand or by the rotation, and when it goes out. */
record Duty(PushName push, String hero, Instant goesOut, boolean isSkipped) {

    static Duty of(Request request, LocalDate day) {
        PushName name = request.train().scheme().nameOf(day);
        return new Duty(
                name,
                request.state()
                        .push(name)
                        .map(Push::hero)
                        .orElseGet(() -> request.train().heroOf(day)),
                request.train().calendar().pushTime(day).toInstant(),
                request.state().isSkipped(day));
    }

    Card.Field field() {
        return isSkipped
                ? Card.Field.of(push.text(), hero + " · skipped")
                : Card.Field.of(push.text(), Span.words(hero + " · "), Span.moment(goesOut));
    }
}
