package org.pushduty.core.port;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told, in order: {@code leaving}, {@code arrived}, {@code refused: why}. */
public final class RecordedPassage implements Passage {
    private final List<String> story = new CopyOnWriteArrayList<>();

    public List<String> story() {
        return List.copyOf(story);
    }

    @Override
    public void leaving() {
        story.add("leaving");
    }

    @Override
    public void arrived() {
        story.add("arrived");
    }

    @Override
    public void refused(String reason) {
        story.add("refused: " + reason);
    }

    @Override
    public void returned(String reason) {
        story.add("returned: " + reason);
    }

    @Override
    public void lost(String reason) {
        story.add("lost: " + reason);
    }
}
