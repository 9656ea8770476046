package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
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
        String line = "hot-fix of " + push.name() + " is live: " + shipment.told();
        if (request.isPreview()) {
            return request.preview(line, List.of());
        }
        if (request.mustAsk(line, false)) {
            return Answer.ask(line);
        }
        List<Announcement> lines = new ArrayList<>(List.of(Announcement.good(line)));
        lines.addAll(new PicksLive(request, push, shipment).announcements());
        return request.done(
                List.of(new Event.LiveAdopted(
                        push.name(),
                        push.date(),
                        push.hero(),
                        request.train().production().name(),
                        shipment.live(),
                        request.arguments().text("NOTE"))),
                lines);
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
