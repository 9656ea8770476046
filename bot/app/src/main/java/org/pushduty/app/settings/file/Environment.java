package org.pushduty.app.settings.file;

import java.util.Optional;

/** The variables that {@code ${NAME}} reads. */
@FunctionalInterface
public interface Environment {

    /** The value of a variable; empty if it is not set. */
    Optional<String> value(String name);

    /** The variables that this process was started with. */
    static Environment ofProcess() {
        return name -> Optional.ofNullable(System.getenv(name));
    }
}
