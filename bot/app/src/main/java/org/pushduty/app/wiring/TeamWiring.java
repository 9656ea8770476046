package org.pushduty.app.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pushduty.app.settings.Deploys;
import org.pushduty.app.settings.MailSettings;
import org.pushduty.app.settings.PadSettings;
import org.pushduty.app.settings.PersonSettings;
import org.pushduty.app.settings.RepositorySettings;
import org.pushduty.app.settings.RotationSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.TagSettings;
import org.pushduty.app.settings.TrainSettings;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.people.AccountClaim;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.train.CalendarScheme;
import org.pushduty.core.train.Environment;
import org.pushduty.core.train.Forge;
import org.pushduty.core.train.Notes;
import org.pushduty.core.train.PushCalendar;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Rules;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainChannel;
import org.pushduty.core.train.TrainName;
import org.pushduty.core.train.TrainRepository;
import org.pushduty.core.train.Wording;

/** Turns the settings of people and trains into core's values. */
public final class TeamWiring {
    private final Settings settings;
    private final Path folder;

    /** {@code folder}: where the configuration is, and the team's templates. */
    public TeamWiring(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    public People people() {
        List<Person> people = new ArrayList<>();
        settings.people().forEach((name, person) -> people.add(new Person(name, person.email(), claims(person))));
        return new People(people, new LinkedHashMap<>(settings.roles()));
    }

    private static List<AccountClaim> claims(PersonSettings person) {
        return Stream.of(
                        person.irc().stream().map(id -> AccountClaim.parse("irc", id)),
                        person.discord().stream().map(id -> AccountClaim.parse("discord", id)),
                        person.console().stream().map(id -> AccountClaim.parse("console", id)))
                .flatMap(claims -> claims)
                .toList();
    }

    /** The trains that this version runs: those whose pushes are named by their date. */
    public List<Train> trains() {
        List<Train> trains = new ArrayList<>();
        settings.trains().forEach((name, train) -> {
            if (train.tags() instanceof TagSettings.Calendar tags) {
                trains.add(train(name, train, tags));
            }
        });
        return trains;
    }

    /** The trains that the configuration has and this version does not run. */
    public List<String> otherTrains() {
        return settings.trains().entrySet().stream()
                .filter(train -> train.getValue().tags() instanceof TagSettings.Semantic)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Train train(String name, TrainSettings train, TagSettings.Calendar tags) {
        return new Train(
                new TrainName(name),
                train.channels().stream()
                        .map(channel -> new TrainChannel(
                                channel.at(),
                                channel.topic(),
                                NetworkWiring.hasThreads(
                                        settings.networks().get(channel.at().network()))))
                        .toList(),
                repositories(train),
                new CalendarScheme(tags.pattern()),
                new PushCalendar(
                        train.calendar().zone(),
                        train.calendar().tag(),
                        train.calendar().push(),
                        train.calendar().remind()),
                rotation(train.rotation()),
                environments(train),
                train.topic(),
                notes(name, train.pad()),
                mailing(train.mail()),
                new Rules(
                        train.picks().approve(),
                        train.despite(),
                        train.signOffs().onePersonPerRole()),
                templates(train));
    }

    private static List<TrainRepository> repositories(TrainSettings train) {
        List<TrainRepository> repositories = new ArrayList<>();
        train.repositories()
                .forEach((name, repository) -> repositories.add(
                        new TrainRepository(new RepositoryName(name), web(repository), compare(repository))));
        return repositories;
    }

    private static String web(RepositorySettings repository) {
        return repository.web().replaceAll("/+$", "");
    }

    private static String compare(RepositorySettings repository) {
        if (!repository.compare().isBlank() || repository.web().isBlank()) {
            return repository.compare();
        }
        return switch (repository.forge()) {
            case GUESS -> Forge.guessedFrom(URI.create(web(repository))).compareTemplate();
            case GITHUB -> Forge.GITHUB.compareTemplate();
            case GITLAB -> Forge.GITLAB.compareTemplate();
            case GITEA -> Forge.GITEA.compareTemplate();
            case BITBUCKET -> Forge.BITBUCKET.compareTemplate();
            case CGIT -> Forge.CGIT.compareTemplate();
        };
    }

    private static Rotation rotation(RotationSettings rotation) {
        return new Rotation(rotation.order().isEmpty() ? List.of(Rotation.NOBODY) : rotation.order(), rotation.from());
    }

    private static List<Environment> environments(TrainSettings train) {
        List<Environment> environments = new ArrayList<>();
        train.environments()
                .forEach((name, environment) -> environments.add(
                        new Environment(name, environment.deploys() == Deploys.ON_TAG, environment.needs())));
        return environments;
    }

    private static Notes notes(String train, PadSettings pad) {
        return new Notes(address(pad), pad.name().replace("{train}", train.toLowerCase(Locale.ROOT)));
    }

    private static String address(PadSettings settings) {
        if (settings instanceof PadSettings.Git pad) {
            return pad.web().isBlank() ? "" : pad.web().replaceAll("/+$", "") + "/{page}.md";
        }
        return settings instanceof PadSettings.Etherpad pad && !pad.etherpad().isBlank()
                ? pad.etherpad().replaceAll("/+$", "") + "/p/{page}"
                : "";
    }

    private Train.Mailing mailing(MailSettings mail) {
        return new Train.Mailing(
                mail.from().isBlank() ? settings.git().tagger().email() : mail.from(),
                mail.to(),
                mail.after().isZero() ? Train.Mailing.BY_HAND : mail.after());
    }

    private Map<Wording, String> templates(TrainSettings train) {
        Map<Wording, Path> files = Map.of(
                Wording.PAD, train.pad().template(),
                Wording.MAIL, train.mail().template(),
                Wording.TOPIC, train.topicTemplate(),
                Wording.TAGGED, train.announcements().tagged(),
                Wording.CLEARED, train.announcements().cleared(),
                Wording.PUSHED, train.announcements().pushed(),
                Wording.NEXT, train.announcements().next());
        Map<Wording, String> templates = new EnumMap<>(Wording.class);
        files.forEach((wording, file) -> {
            if (!file.toString().isBlank()) {
                templates.put(wording, inFolder(file));
            }
        });
        return templates;
    }

    private String inFolder(Path file) {
        return folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString();
    }
}
