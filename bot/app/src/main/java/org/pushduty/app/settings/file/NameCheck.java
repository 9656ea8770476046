package org.pushduty.app.settings.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pushduty.app.settings.Settings;

/** Checks names that refer to something elsewhere in the file. */
final class NameCheck {
    private final Report report;

    NameCheck(Report report) {
        this.report = report;
    }

    /** What would be valid for a reference to one of {@code known}: the near ones, else all of them. */
    static String names(String what, String name, Collection<String> known) {
        return known.isEmpty()
                ? "a " + what + ", but there is none"
                : "a " + what + ": " + Nearest.phrase(name, known, known);
    }

    /** Reports who in the list at {@code path} is nobody under {@code people}. */
    void people(String path, List<String> names, Settings settings) {
        for (int i = 0; i < names.size(); i++) {
            String at = report.item(path, i);
            if (report.isSound(at) && !settings.people().containsKey(names.get(i))) {
                report.error(at, names("person", names.get(i), settings.people().keySet()));
            }
        }
    }

    /** Reports names under {@code path} that people could not tell apart: they differ in capitals only. */
    void distinct(String path, Collection<String> names) {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            String first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (first != null) {
                String found = "the name " + Shown.key(name) + " beside " + Shown.key(first);
                report.error(Mapping.path(path, name), found, "names that differ in more than capitals");
            }
        }
    }
}
