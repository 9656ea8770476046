package org.pushduty.core.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.notes.Merged;
import org.pushduty.core.notes.PageForm;
import org.pushduty.core.notes.PageMerge;
import org.pushduty.core.notes.PageReading;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Push;
import org.pushduty.core.text.PageParts;
import org.pushduty.core.text.Strangers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one page and what the bot knows of its push into step. May take as long as the pad does. */
final class PageKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(PageKeeper.class);

    /** Somebody who writes that fast is let write; the next look goes on. */
    private static final int TRIES = 5;

    /** Before the first writing, which may fail or never be answered. */
    private static final PageForm NOTHING = PageForm.read("");

    private final TrainDesk desk;
    private final Pad pad;
    private final String page;
    private final PushPage push;
    private final Imprint imprint;
    private boolean needsAnotherLook;
    private FreshLines fresh = FreshLines.NONE;

    /** What has come of a look at the page. */
    interface Findings {
        /** The page was there, and is no more: it has been made anew. */
        void gone(Push push);

        /** People wrote this under the lists; to be taken in before anything is answered. */
        void written(Push push, Map<String, List<String>> lists, List<WantedLine> picks);

        /** Those parts have something to say and no place. */
        void missing(Push push, List<String> parts);
    }

    /** Makes the page as it is wanted of what is known then. */
    interface PushPage {
        Push push();

        PageForm form();
    }

    PageKeeper(TrainDesk desk, Pad pad, Store store, PushPage push) {
        this.desk = desk;
        this.pad = pad;
        this.push = push;
        this.page = desk.train().notes().page(push.push().name());
        this.imprint = new Imprint(store, desk.train().name(), page);
    }

    /**
     * One look: takes in what people wrote, writes what is new.
     *
     * @param before what was there after the last look
     * @return what is there now; out of step where another look is needed
     */
    Seen keep(Seen before, Findings findings) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long entry = desk.state().lastEntry();
            Optional<Pad.Page> read = pad.read(page);
            if (read.isPresent() && before.equals(new Seen(entry, read.get().version(), FreshLines.NONE))) {
                return before;
            }
            fresh = before.fresh();
            if (read.isEmpty() ? create() : bringInto(read.get(), findings)) {
                if (read.isEmpty() && !before.version().isEmpty()) {
                    findings.gone(push.push());
                }
                return needsAnotherLook || read.isEmpty()
                        ? Seen.outOfStep(fresh)
                        : new Seen(entry, read.get().version(), fresh);
            }
        }
        return Seen.outOfStep(fresh);
    }

    /**
     * What was in step after a look.
     *
     * @param entry the newest entry of the train's log then
     * @param fresh what is to be looked at again, whatever the version
     */
    record Seen(long entry, String version, FreshLines fresh) {
        static final Seen NOTHING = outOfStep(FreshLines.NONE);

        static Seen outOfStep(FreshLines fresh) {
            return new Seen(-1, "", fresh);
        }
    }

    private boolean create() {
        PageForm form = push.form();
        // Before it is made: whoever comes back after a kill knows the page for the bot's own.
        imprint.keep(List.of(NOTHING, form));
        boolean isMade = pad.create(page, form.text());
        if (isMade) {
            imprint.keep(List.of(form));
        }
        return isMade;
    }

    private boolean bringInto(Pad.Page read, Findings findings) {
        List<PageForm> kept = imprint.forms();
        PageForm last = kept.isEmpty() ? NOTHING : kept.get(kept.size() - 1);
        boolean isInDoubt = kept.isEmpty() || kept.get(0).equals(NOTHING);
        if (kept.isEmpty() || (isInDoubt && !last.isOn(read.text()))) {
            return takeOver(read);
        }
        List<PageForm> forms = isInDoubt ? List.of(last) : kept;
        if (adopts(read, forms, findings)) {
            // The answer is written once it is known: the change wakes us.
            needsAnotherLook = true;
            return true;
        }
        Merged merged = PageMerge.merge(read.text(), forms, push.form());
        if (merged.text().equals(read.text())) {
            if (!kept.equals(List.of(merged.form()))) {
                imprint.keep(List.of(merged.form()));
            }
        } else {
            imprint.keep(List.of(merged.base(), merged.form()));
            needsAnotherLook = true;
            if (!pad.replace(page, read, merged.text())) {
                return false;
            }
            imprint.keep(List.of(merged.form()));
        }
        findings.missing(push.push(), merged.missing());
        return true;
    }

    /** Somebody made the page before us: what is on it stays, ours goes below. */
    private boolean takeOver(Pad.Page read) {
        PageForm form = push.form();
        imprint.keep(List.of(NOTHING, form));
        needsAnotherLook = true;
        boolean isWritten =
                pad.replace(page, read, read.text().isBlank() ? form.text() : read.text() + "\n" + form.text());
        if (isWritten) {
            imprint.keep(List.of(form));
        }
        return isWritten;
    }

    /** Empty where its repository cannot be reached: the line waits for a later look, and nothing else does. */
    private Optional<WantedLine> wanted(String words) {
        try {
            return Optional.of(WantedLine.read(desk, push.push(), words));
        } catch (OutsideException e) {
            LOG.info("a line of {} waits: {}", page, e.getMessage());
            needsAnotherLook = true;
            return Optional.empty();
        }
    }

    private boolean adopts(Pad.Page read, List<PageForm> forms, Findings findings) {
        if (!push.push().isOpen()) {
            fresh = FreshLines.NONE;
            return false;
        }
        Map<String, List<String>> found = found(read, forms);
        fresh = fresh.seen(found, desk.now());
        Map<String, List<String>> settled = fresh.settled(found, desk.now());
        List<WantedLine> picks = Optional.ofNullable(settled.remove(PageParts.PICKS)).orElse(List.of()).stream()
                .flatMap(words -> wanted(words).stream())
                .toList();
        if (settled.isEmpty() && picks.isEmpty()) {
            return false;
        }
        findings.written(push.push(), settled, picks);
        return true;
    }

    private Map<String, List<String>> found(Pad.Page read, List<PageForm> forms) {
        Set<String> answered = Set.copyOf(new Strangers(desk.train(), desk.state(), push.push()).words());
        Map<String, List<String>> found = new LinkedHashMap<>(
                PageReading.read(read.text(), forms, new PageLines(desk.train(), desk.state(), push.push()).adopted()));
        List<String> picks = Optional.ofNullable(found.remove(PageParts.PICKS)).orElse(List.of()).stream()
                .distinct()
                .filter(words -> !answered.contains(words))
                .toList();
        if (!picks.isEmpty()) {
            found.put(PageParts.PICKS, picks);
        }
        return found;
    }
}
