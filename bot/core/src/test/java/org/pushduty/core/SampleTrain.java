package org.pushduty.core;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.train.CalendarScheme;
import org.pushduty.core.train.Environment;
import org.pushduty.core.train.Forge;
import org.pushduty.core.train.LeadTime;
import org.pushduty.core.train.Notes;
import org.pushduty.core.train.PushCalendar;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Rules;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainChannel;
import org.pushduty.core.train.TrainName;
import org.pushduty.core.train.TrainRepository;
import org.pushduty.core.train.WeeklyTime;
import org.pushduty.core.train.Wording;

/**
 * A train for scenarios: {@link #AMO}, unless a test says otherwise.
 *
 * @param channels written {@code mozilla/#amo}; the first keeps its topic
 */
public record SampleTrain(
        String name,
        List<String> channels,
        List<String> repositories,
        boolean deploysToProductionOnTag,
        String topic,
        String web,
        Times times,
        boolean hasThreads,
        Deciding deciding,
        Paper paper) {
    /** Tagged on Tuesdays, pushed on Thursdays at 11:00 in Los Angeles, two repositories, two networks. */
    public static final SampleTrain AMO = new SampleTrain(
            "amo",
            List.of("mozilla/#amo", "addons/#push-duty"),
            List.of("addons-server", "addons-frontend"),
            false,
            "Push {push.name} · hero {hero} · {pad.url}",
            "https://github.com/mozilla",
            new Times("America/Los_Angeles", "TUE 11:00", "THU 11:00", List.of()),
            false,
            new Deciding(List.of("hero", "qa", "ops"), Rules.USUAL),
            new Paper(Map.of(), Train.Mailing.BY_HAND));

    /** When it is tagged and pushed, and how long before people are reminded; {@code ["P1D", "PT1H"]}. */
    public record Times(String zone, String tag, String push, List<String> remind) {}

    /** Who signs off before it is pushed to production, and who decides what else. */
    public record Deciding(List<String> needs, Rules rules) {}

    /** Its own templates, and how long after a push its mail goes out. */
    public record Paper(Map<Wording, String> templates, Duration mailAfter) {}

    /** Its mail goes out by itself. */
    public SampleTrain mailingAfter(Duration time) {
        return with(new Paper(paper.templates(), time));
    }

    public SampleTrain wording(Wording wording, String template) {
        Map<Wording, String> more = new HashMap<>(paper.templates());
        more.put(wording, template);
        return with(new Paper(more, paper.mailAfter()));
    }

    private SampleTrain with(Paper other) {
        return new SampleTrain(
                name, channels, repositories, deploysToProductionOnTag, topic, web, times, hasThreads, deciding, other);
    }

    public SampleTrain named(String other) {
        return new SampleTrain(
                other,
                channels,
                repositories,
                deploysToProductionOnTag,
                topic,
                web,
                times,
                hasThreads,
                deciding,
                paper);
    }

    public SampleTrain in(String... places) {
        return new SampleTrain(
                name,
                Arrays.asList(places),
                repositories,
                deploysToProductionOnTag,
                topic,
                web,
                times,
                hasThreads,
                deciding,
                paper);
    }

    public SampleTrain of(String... names) {
        return new SampleTrain(
                name,
                channels,
                Arrays.asList(names),
                deploysToProductionOnTag,
                topic,
                web,
                times,
                hasThreads,
                deciding,
                paper);
    }

    public SampleTrain deployingOnTag() {
        return new SampleTrain(name, channels, repositories, true, topic, web, times, hasThreads, deciding, paper);
    }

    public SampleTrain withTopic(String segment) {
        return new SampleTrain(
                name,
                channels,
                repositories,
                deploysToProductionOnTag,
                segment,
                web,
                times,
                hasThreads,
                deciding,
                paper);
    }

    /** {@code address}: where the repositories' pages are, or blank. */
    public SampleTrain onWeb(String address) {
        return new SampleTrain(
                name,
                channels,
                repositories,
                deploysToProductionOnTag,
                topic,
                address,
                times,
                hasThreads,
                deciding,
                paper);
    }

    /** A train that reminds people, which {@link #AMO} does not. */
    public SampleTrain reminding(String... leads) {
        return at(new Times(times.zone(), times.tag(), times.push(), List.of(leads)));
    }

    public SampleTrain at(Times other) {
        return new SampleTrain(
                name, channels, repositories, deploysToProductionOnTag, topic, web, other, hasThreads, deciding, paper);
    }

    /** Each push has a thread of its own in all channels. */
    public SampleTrain withThreads() {
        return new SampleTrain(
                name, channels, repositories, deploysToProductionOnTag, topic, web, times, true, deciding, paper);
    }

    /** {@code roles}: who signs off before it is pushed to production; nobody where there are none. */
    public SampleTrain needing(String... roles) {
        return deciding(new Deciding(Arrays.asList(roles), deciding.rules()));
    }

    public SampleTrain ruledBy(Rules rules) {
        return deciding(new Deciding(deciding.needs(), rules));
    }

    private SampleTrain deciding(Deciding other) {
        return new SampleTrain(
                name, channels, repositories, deploysToProductionOnTag, topic, web, times, hasThreads, other, paper);
    }

    public Train train() {
        return new Train(
                new TrainName(name),
                channels.stream()
                        .map(at -> new TrainChannel(ChannelRef.parse(at), at.equals(channels.get(0)), hasThreads))
                        .toList(),
                repositories.stream().map(this::repository).toList(),
                new CalendarScheme("yyyy.MM.dd"),
                new PushCalendar(
                        ZoneId.of(times.zone()),
                        WeeklyTime.parse(times.tag()),
                        WeeklyTime.parse(times.push()),
                        times.remind().stream().map(LeadTime::parse).toList()),
                new Rotation(List.of("kumar", "mat", "eviljeff"), LocalDate.of(2016, 10, 6)),
                List.of(
                        new Environment("stage", true, List.of()),
                        new Environment("prod", deploysToProductionOnTag, deciding.needs())),
                topic,
                new Notes("https://pad.example.org/p/{page}", name + "-{push}"),
                new Train.Mailing("pushduty@example.org", List.of("dev@example.org"), paper.mailAfter()),
                deciding.rules(),
                paper.templates());
    }

    private TrainRepository repository(String repository) {
        RepositoryName named = new RepositoryName(repository);
        if (web.isBlank()) {
            return TrainRepository.withoutWeb(named);
        }
        String page = web + "/" + repository;
        return new TrainRepository(
                named, page, Forge.guessedFrom(URI.create(page)).compareTemplate());
    }
}
