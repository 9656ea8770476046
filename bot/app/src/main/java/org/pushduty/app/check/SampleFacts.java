package org.pushduty.app.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.PageParts;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainRepository;

/** Facts of a made-up push of a train, to try its templates with; as {@code docs/templates.md} describes them. */
final class SampleFacts {
    private SampleFacts() {}

    static Map<String, Object> of(Train train) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("train", train.name().text());
        facts.put("push", Map.of("name", "2016.10.06", "date", "2016-10-06"));
        facts.put("hero", "kumar");
        facts.put("pad", Map.of("url", "https://pad.example.org/p/2016.10.06"));
        facts.put(
                "repositories",
                train.repositories().stream().map(SampleFacts::repository).toList());
        facts.put("parts", parts(train));
        facts.put("started", "Thu 6 Oct 11:00 PDT");
        facts.put("ended", "Thu 6 Oct 11:42 PDT");
        facts.put("duration", "42 min");
        facts.put("note", "all went well");
        facts.put(
                "next",
                Map.of(
                        "name", "2016.10.13",
                        "date", "2016-10-13",
                        "hero", "mat",
                        "pad", "https://pad.example.org/p/2016.10.13"));
        facts.put(
                "holds",
                List.of(Map.of("number", 1, "owner", "krupa", "reason", "login is broken", "since", "Thu 6 Oct")));
        return facts;
    }

    private static Map<String, Object> parts(Train train) {
        return new PageParts(
                        train,
                        TrainState.EMPTY,
                        Push.opened(new PushName("2016.10.06"), LocalDate.of(2016, 10, 6), "kumar"),
                        Instant.parse("2016-10-06T18:00:00Z"))
                .all();
    }

    private static Map<String, Object> repository(TrainRepository repository) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", repository.name().text());
        facts.put("web", repository.web());
        facts.put("tag", "2016.10.06-1");
        facts.put("commit", "0123456789012345678901234567890123456789");
        facts.put("live", "2016.09.29");
        facts.put(
                "compare", repository.compareLink("2016.09.29", "2016.10.06-1").orElse(""));
        facts.put("commits", 42);
        facts.put("authors", List.of("Kumar", "Mat"));
        facts.put("picks", List.of(Map.of("id", "0123456789", "subject", "Fix the login")));
        return facts;
    }
}
