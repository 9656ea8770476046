package org.pushduty.core.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TagStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds picks that a tag has although nobody picked them there: the branch had them by then, or somebody resolved them
 * by hand. Works on one train, from one thread.
 */
final class PickFinder {
    private static final Logger LOG = LoggerFactory.getLogger(PickFinder.class);

    private final TrainDesk desk;
    /** What was looked at and not found; a tag never changes. */
    private final Set<Look> looked = new HashSet<>();

    private record Look(int pick, TagStep step) {}

    PickFinder(TrainDesk desk) {
        this.desk = desk;
    }

    /** Looks at what was not looked at before, and notes what it finds. */
    void look() {
        List<PaperEvent> found = new ArrayList<>();
        for (Push push : desk.state().pushes()) {
            if (push.paper().picks().stream().anyMatch(Pick::isOpen)) {
                found.addAll(found(push));
            }
        }
        if (!found.isEmpty()) {
            desk.write(Actor.BOT, found, List.of());
        }
    }

    private List<PaperEvent> found(Push push) {
        Map<String, List<Integer>> byTag = push.paper().picks().stream()
                .filter(pick -> pick.isOpen() && isIn(push, pick))
                .collect(groupingBy(
                        pick -> push.newestTags().getOrDefault(pick.repository(), ""),
                        LinkedHashMap::new,
                        mapping(Pick::number, toList())));
        List<PaperEvent> events = new ArrayList<>();
        byTag.forEach((tag, numbers) ->
                events.add(new PaperEvent.PicksDecided(push.name(), numbers, Pick.Standing.PICKED, tag)));
        return events;
    }

    private boolean isIn(Push push, Pick pick) {
        return push.newest(pick.repository())
                .map(newest -> new Look(pick.number(), newest.step()))
                .filter(looked::add)
                .map(look -> isIn(look.step(), pick))
                .orElse(false);
    }

    private boolean isIn(TagStep step, Pick pick) {
        try {
            return desk.train().repository(pick.repository()).isPresent()
                    && desk.sources()
                            .of(pick.repository())
                            .hasChangeOf(step.commit(), pick.commit().id());
        } catch (OutsideException e) {
            LOG.info("pick {} was not looked for in {}: {}", pick.number(), step.revision(), e.getMessage());
            looked.remove(new Look(pick.number(), step));
            return false;
        }
    }
}
