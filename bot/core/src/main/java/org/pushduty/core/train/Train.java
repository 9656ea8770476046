package org.pushduty.core.train;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
 * @param rules who decides what
 * @param templates the team's own, by what they word; the bot has its own for the others
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
        Mailing mail,
        Rules rules,
        Map<Wording, String> templates) {

    private static final Environment PRODUCTION = new Environment("prod", false, List.of("hero"));

    /**
     * Where the mail goes.
     *
     * @param from whom it is from
     * @param to nobody where there is no mail
     * @param after how long after the push it goes out by itself, or {@link #BY_HAND}
     */
    public record Mailing(String from, List<String> to, Duration after) {
        /** It goes out when somebody says so. */
        public static final Duration BY_HAND = ChronoUnit.FOREVER.getDuration();

        public static final Mailing NONE = new Mailing("", List.of(), BY_HAND);

        public Mailing {
            to = List.copyOf(to);
        }

        public boolean isWanted() {
            return !to.isEmpty();
        }

        public boolean goesByItself() {
            return !after.equals(BY_HAND);
        }
    }

    public Train {
        requireNonNull(name, "name");
        channels = List.copyOf(channels);
        repositories = List.copyOf(repositories);
        environments = List.copyOf(environments);
        templates = Map.copyOf(templates);
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

    public Train withTopic(String other) {
        return new Train(
                name,
                channels,
                repositories,
                scheme,
                calendar,
                rotation,
                environments,
                other,
                notes,
                mail,
                rules,
                templates);
    }

    /** The team's own template for that text; empty where it has none. */
    public Optional<String> template(Wording wording) {
        return Optional.ofNullable(templates.get(wording));
    }
}
