package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.Revision;

/** Tells the people who asked for picks that these are live. */
record PicksLive(Request request, Push push, Shipment shipment) {

    /** One line that calls them; none where nobody asked for anything of it. */
    List<Announcement> announcements() {
        List<Pick> picks = push.paper().picks(Pick.Standing.PICKED).stream()
                .filter(this::goesLive)
                .toList();
        if (picks.isEmpty()) {
            return List.of();
        }
        String line = "live on " + request.train().production().name() + ": "
                + picks.stream().map(PicksLive::told).collect(joining(", "));
        return List.of(Announcement.good(line)
                .calling(picks.stream()
                        .map(pick -> pick.note().by())
                        .filter(by -> !by.equals(Note.PAGE))
                        .distinct()
                        .toList()));
    }

    /** Not those that were live before: production ran their tag, or a newer one of the same push. */
    private boolean goesLive(Pick pick) {
        return shipment.live().containsKey(pick.repository())
                && number(pick.settlement().words())
                        .flatMap(tag -> running(pick).map(live -> live.compareTo(tag) < 0))
                        .orElse(true);
    }

    private Optional<Revision> running(Pick pick) {
        return request.state()
                .ledger()
                .live(request.train().production().name(), pick.repository())
                .flatMap(live -> number(live.tag()));
    }

    private Optional<Revision> number(String tag) {
        return Revision.read(push.name(), tag);
    }

    private static String told(Pick pick) {
        String by = pick.note().by();
        return (by.equals(Note.PAGE) ? "" : by + "'s ") + "pick " + pick.number() + " ("
                + pick.commit().id().abbreviated() + " \"" + pick.commit().subject() + "\")";
    }
}
