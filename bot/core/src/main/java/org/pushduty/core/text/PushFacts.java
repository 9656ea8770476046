package org.pushduty.core.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.port.git.CommitRange;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushDays;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TaggedRevision;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainRepository;

/** What the texts of a push (notes, mail) are made from; {@code docs/templates.md} describes it for the teams. */
public final class PushFacts {
    private final Train train;
    private final TrainState state;
    private final Push push;
    private final Moments moments;
    private final Ranges ranges;

    /** Says what is between two commits of a repository. */
    public interface Ranges {
        CommitRange between(RepositoryName repository, CommitId from, CommitId to);
    }

    public PushFacts(Train train, TrainState state, Push push, Instant now, Ranges ranges) {
        this.train = train;
        this.state = state;
        this.push = push;
        this.moments = new Moments(train.calendar().zone(), now);
        this.ranges = ranges;
    }

    public Map<String, Object> all() {
        boolean isOver = push.stage() == Push.Stage.PUSHED;
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("train", train.name().text());
        facts.put("push", Map.of("name", push.name().text(), "date", push.date().toString()));
        facts.put("hero", push.hero());
        facts.put("pad", Map.of("url", train.notes().url(push.name())));
        facts.put(
                "repositories",
                train.repositories().stream().map(this::repository).toList());
        facts.put("started", isOver ? moments.shown(push.started()) : "");
        facts.put("ended", isOver ? moments.shown(push.ended()) : "");
        facts.put("duration", isOver ? Moments.length(Duration.between(push.started(), push.ended())) : "");
        facts.put("note", isOver ? push.remark() : "");
        facts.put("next", next());
        facts.put("holds", holds());
        facts.putAll(new PaperFacts(push, moments).all());
        return facts;
    }

    private Map<String, Object> repository(TrainRepository repository) {
        Optional<TagStep> newest = push.newest(repository.name()).map(TaggedRevision::step);
        Optional<Live> base = base(repository);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", repository.name().text());
        facts.put("web", repository.web());
        facts.put("tag", newest.map(step -> step.revision().tagName()).orElse(""));
        facts.put("commit", newest.map(step -> step.commit().hex()).orElse(""));
        facts.put("live", base.map(Live::tag).orElse(""));
        facts.put(
                "compare",
                newest.flatMap(step -> base.flatMap(live -> repository.compareLink(
                                live.tag(), step.revision().tagName())))
                        .orElse(""));
        Optional<CommitRange> range = newest.flatMap(step -> base.map(live -> range(repository, live, step)));
        facts.put("commits", range.map(CommitRange::commits).orElse(0));
        facts.put("authors", range.map(CommitRange::authors).orElse(List.of()));
        facts.put("picks", picks(repository));
        return facts;
    }

    private CommitRange range(TrainRepository repository, Live live, TagStep step) {
        return ranges.between(repository.name(), live.commit(), step.commit());
    }

    /** What production runs; of a push that is over, what it ran before. */
    private Optional<Live> base(TrainRepository repository) {
        return push.stage() == Push.Stage.PUSHED
                ? Optional.ofNullable(push.replaced().get(repository.name()))
                : state.ledger().live(train.production().name(), repository.name());
    }

    private List<Map<String, Object>> picks(TrainRepository repository) {
        List<Map<String, Object>> picks = new ArrayList<>();
        push.revisionsOf(repository.name()).stream()
                .map(TaggedRevision::step)
                .filter(step -> step.origin() == TagStep.Origin.PICKS)
                .forEach(step -> step.taken()
                        .forEach(taken ->
                                picks.add(Map.of("id", taken.id().abbreviated(), "subject", taken.subject()))));
        return picks;
    }

    private Map<String, Object> next() {
        Optional<Push> open = state.current().filter(current -> current.date().isAfter(push.date()));
        Event.PushOpened planned = new PushDays(train).after(push, state, moments.now());
        PushName name = open.map(Push::name).orElse(planned.push());
        return Map.of(
                "name", name.text(),
                "date", open.map(Push::date).orElse(planned.date()).toString(),
                "hero", open.map(Push::hero).orElse(planned.hero()),
                "pad", train.notes().url(name));
    }

    private List<Map<String, Object>> holds() {
        List<Map<String, Object>> holds = new ArrayList<>();
        state.holdsInForce(moments.now())
                .forEach(hold -> holds.add(Map.of(
                        "number", hold.number(),
                        "owner", hold.owner(),
                        "reason", hold.reason(),
                        "since", moments.shown(hold.since()))));
        return holds;
    }
}
