package org.pushduty.core.command;

import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Push;

/**
 * That somebody who may goes on although something is in the way, for the one reason that they gave.
 *
 * @param command what they do, like {@code tag}
 * @param obstacles in brief; none where nothing is in the way
 * @param owners names of those who put them there
 */
record GoingOn(Request request, Push push, String command, List<String> obstacles, List<String> owners) {
    GoingOn {
        obstacles = List.copyOf(obstacles);
        owners = List.copyOf(owners);
    }

    /** Despite these too. */
    GoingOn and(List<String> more) {
        List<String> all = Stream.concat(obstacles.stream(), more.stream()).toList();
        return new GoingOn(request, push, command, all, owners);
    }

    List<PaperEvent> events() {
        return obstacles.isEmpty()
                ? List.of()
                : List.of(new PaperEvent.WentDespite(push.name(), command, obstacles, reason()));
    }

    /** What everybody is told of it, and the owners first of all. */
    List<Announcement> lines() {
        List<String> others = owners.stream()
                .filter(owner -> !owner.equals(request.speaker().person()))
                .distinct()
                .toList();
        return obstacles.isEmpty()
                ? List.of()
                : List.of(Announcement.bad(
                                "!" + command + " goes on despite " + String.join("; ", obstacles) + ": " + reason())
                        .calling(others));
    }

    private String reason() {
        return request.arguments().option(Deciders.DESPITE).orElse("");
    }
}
