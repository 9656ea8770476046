package org.pushduty.app.settings.file;

/** The file as a whole cannot be read. */
final class UnreadableException extends Exception {
    private final Spot spot;
    private final String found;
    private final String valid;

    UnreadableException(Spot spot, String found, String valid) {
        super(found);
        this.spot = spot;
        this.found = found;
        this.valid = valid;
    }

    Spot spot() {
        return spot;
    }

    String found() {
        return found;
    }

    String valid() {
        return valid;
    }
}
