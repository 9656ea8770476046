package org.pushduty.mail;

import org.pushduty.core.port.Passage;

/** Breaks the promise that it throws nothing. */
final class FailingPassage implements Passage {
    @Override
    public void leaving() {
        throw new IllegalStateException("leaving");
    }

    @Override
    public void arrived() {
        throw new IllegalStateException("arrived");
    }

    @Override
    public void refused(String reason) {
        throw new IllegalStateException("refused");
    }

    @Override
    public void returned(String reason) {
        throw new IllegalStateException("returned");
    }

    @Override
    public void lost(String reason) {
        throw new IllegalStateException("lost");
    }
}
