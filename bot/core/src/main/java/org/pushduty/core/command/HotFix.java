package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Push;

/** {@code !pushed DATE} of a push that is over: what was tagged for it since is live. */
final class HotFix {
    private HotFix() {}

    static Answer of(Request request, Push push) {
        Shipment shipment = Shipment.newer(request, push);
        if (shipment.isEmpty()) {
            return Answer.openly(
                    "already: " + request.train().production().name() + " runs the newest of " + push.name() + ".");
        }
        String line = told(push, shipment);
        HoldGate holds = HoldGate.beforeHotFix(request, push, shipment.live().keySet());
        String effect = holds.remark().isBlank() ? line : line + "." + holds.remark();
        Optional<Answer> refusal = holds.refusal(effect);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (request.isPreview()) {
            return request.preview(effect, List.of());
        }
        return request.mustAsk(effect, false) ? Answer.ask(effect) : live(request, push, shipment, holds);
    }

    private static Answer live(Request request, Push push, Shipment shipment, HoldGate holds) {
        List<Event> events = new ArrayList<>(holds.goingOn().events());
        events.add(new Event.LiveAdopted(
                push.name(),
                push.date(),
                push.hero(),
                request.train().production().name(),
                shipment.live(),
                request.arguments().text("NOTE")));
        List<Announcement> lines = new ArrayList<>(holds.goingOn().lines());
        lines.add(Announcement.good(told(push, shipment)));
        lines.addAll(new PicksLive(request, push, shipment).announcements());
        return request.done(events, lines);
    }

    private static String told(Push push, Shipment shipment) {
        return "hot-fix of " + push.name() + " is live: " + shipment.told();
    }

    /** What to say instead of {@code !pushed} where it may be meant; or blank. */
    static String hint(Request request) {
        return request.state()
                .lastPushed()
                .filter(last -> !Shipment.newer(request, last).isEmpty())
                .map(last -> " If the hot-fix on " + last.name() + " is live: !pushed " + last.name() + ".")
                .orElse("");
    }
}
