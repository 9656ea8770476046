package org.pushduty.app.settings.file;

import org.pushduty.app.settings.Settings;

/** What must hold between the sections of the file. */
final class Checks {
    private Checks() {}

    static void run(Settings settings, Report report) {
        new PeopleCheck(settings, report).run();
        new NetworkCheck(settings, report).run();
        new TrainCheck(settings, report).run();
        new ChannelCheck(settings, report).run();
        new PageCheck(settings, report).run();
    }
}
