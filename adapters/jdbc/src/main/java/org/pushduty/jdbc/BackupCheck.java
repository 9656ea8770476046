package org.pushduty.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.pushduty.core.port.OutsideException;

/** What the rows of a backup must be: logs without a gap, ids of effects that rise, and all of it readable. */
final class BackupCheck {
    private final Map<String, Long> lastNumbers = new HashMap<>();
    private String problem = "";
    private long entries;
    private long effects;
    private long settled;
    private long lastEffect;

    void look(BackupTable table, JsonNode row) {
        switch (table) {
            case LOG_ENTRY -> lookAtEntry(row);
            case EFFECT -> lookAtEffect(row);
            case DOCUMENT -> require(row.hasNonNull("body"), "a document has no text");
        }
    }

    private void lookAtEntry(JsonNode row) {
        String train = row.path("train").asText();
        long number = row.path("number").asLong();
        require(number == lastNumbers.getOrDefault(train, 0L) + 1, "entry " + number + " of " + train + " is not next");
        lastNumbers.put(train, number);
        entries++;
        readable(EventCodec.KINDS, row);
    }

    private void lookAtEffect(JsonNode row) {
        long id = row.path("id").asLong();
        require(id > lastEffect, "effect " + id + " comes after effect " + lastEffect);
        lastEffect = id;
        effects++;
        settled += row.path("state").asText().equals("waiting") ? 0 : 1;
        readable(EffectCodec.KINDS, row);
    }

    private void readable(Kinds<?> kinds, JsonNode row) {
        try {
            kinds.read(row.path("kind").asText(), row.path("payload").asText());
        } catch (OutsideException e) {
            require(false, e.reason());
        }
    }

    private void require(boolean isGood, String otherwise) {
        if (!isGood && problem.isEmpty()) {
            problem = otherwise;
        }
    }

    /** After the last row; tells {@code alarm} the first thing that was wrong. */
    void requireAll(Tally expected, Consumer<String> alarm) {
        require(
                new Tally(entries, effects, settled).equals(expected),
                "it has " + entries + " entries and " + effects + " effects instead of " + expected);
        if (!problem.isEmpty()) {
            alarm.accept(problem);
        }
    }
}
