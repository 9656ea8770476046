package org.pushduty.app.settings.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pushduty.app.settings.PadSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.TagSettings;
import org.pushduty.app.settings.TrainSettings;
import org.pushduty.core.train.CalendarScheme;

/** Checks that no page of notes would be that of two trains. */
final class PageCheck {
    private static final LocalDate ANY_DAY = LocalDate.of(2016, 10, 6);
    private static final String ANY_VERSION = "1.2.3";
    private static final String TRAIN = "{train}";

    private final Settings settings;
    private final Report report;
    /** By the place and the name of a page, the first train that has it. */
    private final Map<Page, Owner> trains = new HashMap<>();

    /**
     * A page of any push.
     *
     * @param where in words, of a place that several trains may share
     * @param place which of these places
     */
    private record Page(String where, String place, String name) {}

    /**
     * A train.
     *
     * @param pattern of its pages' names
     */
    private record Owner(String name, String pattern) {
        boolean isNamed() {
            return pattern.contains(TRAIN);
        }
    }

    PageCheck(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void run() {
        settings.trains().forEach((name, train) -> {
            String path = Mapping.path("trains", name);
            if (!report.isBrokenBelow(path + ".pad") && !report.isBrokenBelow(path + ".tags")) {
                Owner owner = new Owner(name, train.pad().name());
                page(name, train).ifPresent(page -> note(owner, page));
            }
        });
    }

    private void note(Owner train, Page page) {
        Owner first = trains.putIfAbsent(page, train);
        if (first == null) {
            return;
        }
        if (train.isNamed() && !first.isNamed()) {
            tell(first, train, page);
        } else {
            tell(train, first, page);
        }
    }

    private void tell(Owner train, Owner other, Page page) {
        String path = Mapping.path("trains", train.name());
        report.error(
                report.isSound(path + ".pad.name") ? path + ".pad.name" : path,
                "\"" + train.pattern() + "\", which names the pages of train " + other.name() + " " + page.where()
                        + " too",
                "a name with {train} in it, like {train}-{push}");
    }

    /** Empty where the bot writes none. */
    private static Optional<Page> page(String name, TrainSettings train) {
        PadSettings pad = train.pad();
        String page = pad.name().replace(TRAIN, name).replace("{push}", push(train.tags()));
        if (pad instanceof PadSettings.Git git) {
            String place = String.join(" ", plain(git.remote()), git.branch(), git.folder());
            return Optional.of(new Page("in the same folder", place, page));
        }
        if (pad instanceof PadSettings.Etherpad etherpad && !etherpad.etherpad().isBlank()) {
            return Optional.of(new Page("on the same Etherpad", plain(etherpad.etherpad()), page))
                    .filter(kept -> etherpad.isKept());
        }
        return Optional.of(new Page("in the bot's store", "", page));
    }

    private static String plain(String address) {
        return address.replaceAll("/+$", "");
    }

    private static String push(TagSettings tags) {
        return tags instanceof TagSettings.Calendar calendar
                ? new CalendarScheme(calendar.pattern()).nameOf(ANY_DAY).text()
                : ((TagSettings.Semantic) tags).prefix() + ANY_VERSION;
    }
}
