package org.pushduty.app.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pushduty.core.port.git.CommitRange;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TaggedRevision;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.PageParts;
import org.pushduty.core.text.PushFacts;
import org.pushduty.core.text.TagFacts;
import org.pushduty.core.text.TopicTemplate;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.Wording;

/**
 * Facts of a made-up push of a train that has everything, to try its templates with; {@code docs/templates.md}
 * describes them.
 */
final class SampleFacts {
    private static final LocalDate DAY = LocalDate.of(2016, 10, 6);

    private SampleFacts() {}

    static Map<String, Object> of(Train train, Wording wording) {
        return wording == Wording.TOPIC ? TopicTemplate.facts(train) : ofPush(train, wording);
    }

    private static Map<String, Object> ofPush(Train train, Wording wording) {
        Instant pushed = train.calendar().pushTime(DAY).toInstant();
        TrainState state = new SamplePush(train, DAY, pushed).state();
        Push push = state.push(train.scheme().nameOf(DAY)).orElseThrow();
        CommitRange range = new CommitRange(42, List.of("Kumar", "Mat"), List.of());
        PushFacts.Ranges ranges = (repository, from, to) -> range;
        Map<String, Object> facts =
                new LinkedHashMap<>(new PushFacts(train, state, push, pushed.plus(Duration.ofHours(1)), ranges).all());
        facts.putAll(announced(train, push, wording));
        if (wording == Wording.PAD) {
            facts.put("parts", new PageParts(train, state, push, pushed).all());
        }
        return facts;
    }

    /** What an announcement knows beside the facts of its push. */
    private static Map<String, Object> announced(Train train, Push push, Wording wording) {
        List<TagStep> tags = push.revisions().stream().map(TaggedRevision::step).toList();
        return switch (wording) {
            case PAD, MAIL, TOPIC -> Map.of();
            case TAGGED -> Map.of("tagged", tags.stream().map(TagFacts::of).toList());
            case CLEARED -> Map.of("by", "krupa", "role", "qa");
            case PUSHED ->
                Map.of(
                        "environment", train.production().name(),
                        "shipped",
                                tags.stream()
                                        .map(tag -> Map.of(
                                                "name", tag.repository().text(),
                                                "tag", tag.revision().tagName()))
                                        .toList());
            case NEXT -> Map.of("tagBy", "Tue 11 Oct 11:00 PDT");
        };
    }
}
