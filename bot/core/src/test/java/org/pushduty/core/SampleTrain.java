package org.pushduty.core;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.train.CalendarScheme;
import org.pushduty.core.train.Environment;
import org.pushduty.core.train.Forge;
import org.pushduty.core.train.Notes;
import org.pushduty.core.train.PushCalendar;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainChannel;
import org.pushduty.core.train.TrainName;
import org.pushduty.core.train.TrainRepository;
import org.pushduty.core.train.WeeklyTime;

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
        String web) {
    /** Tagged on Tuesdays, pushed on Thursdays at 11:00 in Los Angeles, two repositories, two networks. */
    public static final SampleTrain AMO = new SampleTrain(
            "amo",
            List.of("mozilla/#amo", "addons/#push-duty"),
            List.of("addons-server", "addons-frontend"),
            false,
            "Push {push.name} · hero {hero} · {pad.url}",
            "https://github.com/mozilla");

    public SampleTrain named(String other) {
        return new SampleTrain(other, channels, repositories, deploysToProductionOnTag, topic, web);
    }

    public SampleTrain in(String... places) {
        return new SampleTrain(name, Arrays.asList(places), repositories, deploysToProductionOnTag, topic, web);
    }

    public SampleTrain of(String... names) {
        return new SampleTrain(name, channels, Arrays.asList(names), deploysToProductionOnTag, topic, web);
    }

    public SampleTrain deployingOnTag() {
        return new SampleTrain(name, channels, repositories, true, topic, web);
    }

    public SampleTrain withTopic(String segment) {
        return new SampleTrain(name, channels, repositories, deploysToProductionOnTag, segment, web);
    }

    /** {@code address}: where the repositories' pages are, or blank. */
    public SampleTrain onWeb(String address) {
        return new SampleTrain(name, channels, repositories, deploysToProductionOnTag, topic, address);
    }

    Train train() {
        return new Train(
                new TrainName(name),
                channels.stream()
                        .map(at -> new TrainChannel(ChannelRef.parse(at), at.equals(channels.get(0))))
                        .toList(),
                repositories.stream().map(this::repository).toList(),
                new CalendarScheme("yyyy.MM.dd"),
                new PushCalendar(
                        ZoneId.of("America/Los_Angeles"),
                        WeeklyTime.parse("TUE 11:00"),
                        WeeklyTime.parse("THU 11:00"),
                        List.of()),
                new Rotation(List.of("kumar", "mat", "eviljeff"), LocalDate.of(2016, 10, 6)),
                List.of(
                        new Environment("stage", true, List.of()),
                        new Environment("prod", deploysToProductionOnTag, List.of("hero", "qa", "ops"))),
                topic,
                new Notes("https://pad.example.org", name + "-{push}", "built-in:pad.md"),
                new Train.Mailing("dev@example.org", "built-in:mail.md"));
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
