package org.pushduty.core.pages;

import java.util.List;
import java.util.TreeSet;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Push;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bot says, once, of notes that it cannot keep as they should be. */
final class PageRemarks {
    private static final Logger LOG = LoggerFactory.getLogger(PageRemarks.class);

    /** A blink is nobody's business; this many looks in a row are some minutes. */
    private static final int WORTH_TELLING = 4;

    private static final String REACH = "notes";

    private final TrainDesk desk;

    PageRemarks(TrainDesk desk) {
        this.desk = desk;
    }

    /** Parts whose heading is gone. Only in the train's own lane. */
    void missing(Push push, List<String> parts) {
        String page = desk.train().notes().page(push.name());
        String now = String.join(", ", new TreeSet<>(parts));
        remark(
                "places of " + page,
                now,
                "the notes of " + push.name() + " have no place for " + now
                        + " any more (its heading is gone): I leave that out there. To have it back, put the heading"
                        + " back.");
    }

    /** Only in the train's own lane. */
    void gone(Push push) {
        remark(
                "page " + desk.train().notes().page(push.name()),
                "made anew at " + desk.now(),
                "somebody removed the notes of " + push.name() + ": I have made the page anew");
    }

    void failed(String trouble, int failures) {
        desk.notesTrouble(trouble);
        if (failures >= WORTH_TELLING) {
            remark(REACH, trouble, "the notes wait: " + trouble + ". What belongs there is written once that is over.");
        }
    }

    void reached() {
        desk.notesTrouble("");
        if (!remarked(REACH).isBlank()) {
            remark(REACH, "", "the notes are up to date again");
        }
    }

    private String remarked(String subject) {
        return desk.state().spoken().remarks().getOrDefault(subject, "");
    }

    private void remark(String subject, String remark, String line) {
        if (remarked(subject).equals(remark)) {
            return;
        }
        boolean isSaid = !remark.isBlank() || subject.equals(REACH);
        try {
            desk.write(
                    Actor.BOT,
                    List.of(new Event.Remarked(subject, remark)),
                    isSaid ? List.of(Announcement.plain(line).forFollowers()) : List.of());
        } catch (OutsideException e) {
            LOG.warn("a remark on the notes waits: {}", e.getMessage());
        }
    }
}
