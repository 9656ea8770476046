package org.pushduty.app.settings.file;

import java.util.List;
import java.util.Optional;
import org.pushduty.app.settings.Settings;

/** What came of reading a configuration file. */
public sealed interface Reading {

    /** Everything that was found, by line; warnings only, if there are settings. */
    List<Problem> problems();

    /** The settings, if nothing is wrong with them. */
    Optional<Settings> settings();

    /** The file is good. */
    record Usable(Settings all, List<Problem> problems) implements Reading {
        public Usable {
            problems = List.copyOf(problems);
        }

        @Override
        public Optional<Settings> settings() {
            return Optional.of(all);
        }
    }

    /** The bot cannot start with this. */
    record Broken(List<Problem> problems) implements Reading {
        public Broken {
            problems = List.copyOf(problems);
        }

        @Override
        public Optional<Settings> settings() {
            return Optional.empty();
        }
    }
}
