package org.pushduty.core.train;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.duty.Rotation;

/**
 * A release line as the configuration describes it.
 *
 * @param repositories in the order of tagging and of pushing
 * @param environments in the order a revision passes them
 * @param topic the bot's segment of a topic, with {@code {push.name}}, {@code {push.date}}, {@code {hero}} and
 *     {@code {pad.url}}
 * @param mail where the "push is done" mail goes
 */
public record Train(
        TrainName name,
        List<TrainChannel> channels,
        List<TrainRepository> repositories,
        CalendarScheme scheme,
        PushCalendar calendar,
        Rotation rotation,
        List<Environment> environments,
        String topic,
        Notes notes,
        Mailing mail) {

    private static final Environment PRODUCTION = new Environment("prod", false, List.of("hero"));

    /** Where the mail goes, or blank, and the template it is made from. */
    public record Mailing(String to, String template) {}

    public Train {
        requireNonNull(name, "name");
        channels = List.copyOf(channels);
        repositories = List.copyOf(repositories);
        environments = List.copyOf(environments);
        if (repositories.isEmpty()) {
            throw new IllegalArgumentException("a train has at least one repository");
        }
    }

    public Optional<TrainRepository> repository(RepositoryName wanted) {
        return repositories.stream()
                .filter(repository -> repository.name().equals(wanted))
                .findFirst();
    }

    public List<RepositoryName> repositoryNames() {
        return repositories.stream().map(TrainRepository::name).toList();
    }

    /** Whose turn the push of that day is. A day out of turn is the next push day's hero's. */
    public String heroOf(LocalDate day) {
        return rotation.heroOfTurn(calendar.pushDaysBetween(rotation.from(), day));
    }

    /** The environment whose state is "what is live": the last one. */
    public Environment production() {
        return environments.isEmpty() ? PRODUCTION : environments.get(environments.size() - 1);
    }
}
