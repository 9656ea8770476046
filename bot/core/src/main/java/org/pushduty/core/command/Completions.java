package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.train.RepositoryName;

/** How a line could go on: commands, and what their parameters may be. Asks no remote; safe for several threads. */
public final class Completions {
    private static final int RECENT = 20;
    private static final int DAYS = 6;

    private final Registry registry;
    private final TrainDesk desk;
    private final People people;

    /**
     * A word that could stand there.
     *
     * @param text the whole word
     * @param words a few words about it, or blank
     */
    public record Suggestion(String text, String words) {}

    /** {@code desk}: the train that the line is said to. */
    public Completions(Registry registry, TrainDesk desk, People people) {
        this.registry = registry;
        this.desk = desk;
        this.people = people;
    }

    /** The words that could stand where the last word of {@code line} (blank after a space) is. */
    public List<Suggestion> of(String line) {
        List<String> words = new ArrayList<>(List.of(line.stripLeading().split("\\s+", -1)));
        String last = words.remove(words.size() - 1);
        if (words.isEmpty()) {
            return commands("!");
        }
        String verb = words.get(0).startsWith("!") ? words.get(0).substring(1) : words.get(0);
        return registry.find(verb)
                .map(command -> arguments(command.spec(), words, last))
                .orElse(List.of());
    }

    private List<Suggestion> commands(String prefix) {
        return registry.commands().stream()
                .map(Command::spec)
                .map(spec -> new Suggestion(prefix + spec.name(), spec.summary()))
                .toList();
    }

    private List<Suggestion> arguments(CommandSpec spec, List<String> words, String last) {
        Optional<Option> before = spec.option(words.get(words.size() - 1).replaceFirst("^--", ""))
                .filter(option ->
                        option.takesValue() && words.get(words.size() - 1).startsWith("--"));
        if (before.isPresent()) {
            return values(before.get().type(), words);
        }
        List<Suggestion> all = new ArrayList<>();
        if (!last.startsWith("-")) {
            spec.parameters().stream()
                    .filter(each -> !isGiven(each, words))
                    .map(Parameter::type)
                    .distinct()
                    .forEach(type -> all.addAll(values(type, words)));
        }
        spec.options().stream()
                .filter(option -> !words.contains("--" + option.name()))
                .forEach(option -> all.add(new Suggestion("--" + option.name(), option.words())));
        return all;
    }

    /** A repository that is wanted once and stands there already. */
    private boolean isGiven(Parameter parameter, List<String> words) {
        return parameter.type() == Parameter.Type.REPOSITORY
                && !parameter.count().isMany()
                && desk.train().repositoryNames().stream().anyMatch(name -> words.contains(name.text()));
    }

    private List<Suggestion> values(Parameter.Type type, List<String> words) {
        return switch (type) {
            case REPOSITORY -> repositories(words);
            case COMMIT -> source(words).map(this::commits).orElse(List.of());
            case TAG, REVISION -> source(words).map(this::tags).orElse(List.of());
            case DATE -> days();
            case PERSON -> people();
            case DAY_OR_PERSON -> {
                List<Suggestion> both = new ArrayList<>(people());
                both.addAll(days());
                yield both;
            }
            case COMMAND -> commands("");
            case NUMBER, CODE, TEXT -> List.of();
        };
    }

    private List<Suggestion> repositories(List<String> words) {
        return desk.train().repositoryNames().stream()
                .map(RepositoryName::text)
                .filter(name -> !words.contains(name))
                .map(name -> new Suggestion(name, "repository"))
                .toList();
    }

    private Optional<SourceRepository> source(List<String> words) {
        List<RepositoryName> names = desk.train().repositoryNames();
        return names.stream()
                .filter(name -> names.size() == 1 || words.contains(name.text()))
                .findFirst()
                .map(name -> desk.sources().of(name));
    }

    private List<Suggestion> commits(SourceRepository source) {
        try {
            return source.recent(RECENT).stream()
                    .map(commit ->
                            new Suggestion(commit.id().abbreviated(), commit.subject() + " · " + commit.author()))
                    .toList();
        } catch (OutsideException e) {
            return List.of();
        }
    }

    private List<Suggestion> tags(SourceRepository source) {
        try {
            return source.tags().keySet().stream()
                    .map(tag -> new Suggestion(tag, "tag"))
                    .toList();
        } catch (OutsideException e) {
            return List.of();
        }
    }

    private List<Suggestion> days() {
        return desk.days().upcoming(desk.state(), desk.now(), DAYS).stream()
                .map(day -> new Suggestion(
                        desk.train().scheme().nameOf(day).text(), desk.train().heroOf(day)))
                .toList();
    }

    private List<Suggestion> people() {
        return people.everybody().stream()
                .map(Person::name)
                .map(name -> new Suggestion(name, ""))
                .toList();
    }
}
