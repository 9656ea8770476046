package org.pushduty.core.command;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.push.Push;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.RepositoryName;

/** What the words of one train may be, the likeliest first. Asks no remote. */
final class Vocabulary {
    private static final int RECENT = 200;
    private static final int DAYS = 12;

    private final Registry registry;
    private final People people;
    private final TrainDesk desk;

    Vocabulary(Registry registry, People people, TrainDesk desk) {
        this.registry = registry;
        this.people = people;
        this.desk = desk;
    }

    /** {@code named}: the words that stand there already; repositories among them say whose commits and tags. */
    List<Candidate> values(Parameter.Type type, List<String> named) {
        return switch (type) {
            case REPOSITORY -> repositories(named);
            case COMMIT -> commits(named);
            case TAG -> tags(named);
            case REVISION -> joined(List.of(revisions(), tags(named), commits(named)));
            case DATE -> days();
            case PERSON -> people();
            case ROLE -> roles();
            case HOLD -> new Numbers(desk).holds();
            case TASK -> new Numbers(desk).tasks();
            case PICK -> new Numbers(desk).picks();
            case BLOCKER -> new Numbers(desk).blockers();
            case TARGET -> joined(List.of(environments(), repositories(named)));
            case DAY_OR_PERSON -> joined(List.of(people(), days()));
            case COMMAND -> commands("");
            case NUMBER, CODE, TEXT -> List.of();
        };
    }

    List<Candidate> commands(String prefix) {
        return registry.commands().stream()
                .map(Command::spec)
                .map(spec -> new Candidate(prefix + spec.name(), spec.summary()))
                .toList();
    }

    private static List<Candidate> joined(List<List<Candidate>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private List<Candidate> repositories(List<String> named) {
        return desk.train().repositoryNames().stream()
                .map(RepositoryName::text)
                .filter(name -> !named.contains(name))
                .map(name -> new Candidate(name, "repository"))
                .toList();
    }

    /** Those that are named, or all of them where none is. */
    private List<SourceRepository> sources(List<String> named) {
        List<RepositoryName> all = desk.train().repositoryNames();
        List<RepositoryName> meant =
                all.stream().filter(name -> named.contains(name.text())).toList();
        return (meant.isEmpty() ? all : meant).stream().map(desk.sources()::of).toList();
    }

    private static List<Candidate> revisions() {
        return List.of(
                new Candidate("live", "what production runs"), new Candidate("head", "the newest of the branch"));
    }

    private List<Candidate> commits(List<String> named) {
        List<SourceRepository> sources = sources(named);
        return sources.size() == 1
                ? known(() -> sources.get(0).recent(RECENT))
                        .map(commit -> candidate(commit, ""))
                        .toList()
                : sources.stream()
                        .flatMap(source -> known(() -> source.recent(RECENT)).map(commit -> new Found(commit, source)))
                        // Of one repository they come in the branch's own order, which dates need not follow.
                        .sorted(Comparator.comparing(
                                        (Found found) -> found.commit().authored())
                                .reversed())
                        .map(found ->
                                candidate(found.commit(), " · " + found.source().name()))
                        .toList();
    }

    private record Found(Commit commit, SourceRepository source) {}

    private Candidate candidate(Commit commit, String where) {
        String age = new Moments(desk.train().calendar().zone(), desk.now()).age(commit.authored());
        return new Candidate(
                commit.id().abbreviated(), commit.subject() + " · " + commit.author() + " · " + age + where);
    }

    private List<Candidate> tags(List<String> named) {
        return sources(named).stream()
                .flatMap(source -> known(() -> List.copyOf(source.tags().keySet())))
                .distinct()
                .sorted(new TagOrder().reversed())
                .map(tag -> new Candidate(tag, "tag"))
                .toList();
    }

    /** What cannot be read now is not offered; whoever needs it is told why by the command itself. */
    private static <T> Stream<T> known(Supplier<List<T>> reading) {
        try {
            return reading.get().stream();
        } catch (OutsideException e) {
            return Stream.of();
        }
    }

    private List<Candidate> days() {
        return desk.days().upcoming(desk.state(), desk.now(), DAYS).stream()
                .map(day -> new Candidate(desk.train().scheme().nameOf(day).text(), "hero " + hero(day)))
                .toList();
    }

    private String hero(LocalDate day) {
        return desk.state()
                .push(desk.train().scheme().nameOf(day))
                .map(Push::hero)
                .orElseGet(() -> desk.train().heroOf(day));
    }

    private List<Candidate> environments() {
        return desk.train().environments().stream()
                .map(environment -> new Candidate(environment.name(), "environment"))
                .toList();
    }

    private List<Candidate> roles() {
        return Stream.concat(Stream.of(Roles.HERO), people.roleNames().stream().sorted())
                .distinct()
                .map(role -> new Candidate(role, String.join(", ", people.holders(role))))
                .toList();
    }

    private List<Candidate> people() {
        return people.everybody().stream()
                .map(Person::name)
                .map(name -> new Candidate(name, ""))
                .toList();
    }
}
