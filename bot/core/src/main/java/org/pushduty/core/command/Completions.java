package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.chat.Place;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.grammar.Blank;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.people.People;

/** How a line could go on, and what could stand in a gap. Asks no remote; safe for several threads. */
public final class Completions {
    private final Registry registry;
    private final Lanes lanes;
    private final People people;

    public Completions(Registry registry, Lanes lanes, People people) {
        this.registry = registry;
        this.lanes = lanes;
        this.people = people;
    }

    /**
     * The words that could stand where the last word of {@code line} (blank after a space) is; said to the first train.
     */
    public List<Candidate> of(String line) {
        List<String> words = new ArrayList<>(List.of(line.stripLeading().split("\\s+", -1)));
        String last = words.remove(words.size() - 1);
        TrainDesk desk = lanes.all().get(0).desk();
        if (words.isEmpty()) {
            return vocabulary(desk).commands("!");
        }
        String verb = words.get(0).startsWith("!") ? words.get(0).substring(1) : words.get(0);
        return registry.find(verb)
                .map(command -> arguments(command.spec(), desk, words, last))
                .orElse(List.of());
    }

    private List<Candidate> arguments(CommandSpec spec, TrainDesk desk, List<String> words, String last) {
        String before = words.get(words.size() - 1);
        Optional<Option> option = before.startsWith("--") ? spec.option(before.substring(2)) : Optional.empty();
        if (option.filter(Option::takesValue).isPresent()) {
            return fitting(last, vocabulary(desk).values(option.get().type(), words));
        }
        List<Candidate> all = new ArrayList<>();
        if (!last.startsWith("-")) {
            spec.parameters().stream()
                    .filter(each -> !isGiven(each, desk, words))
                    .map(each -> values(each, desk, words))
                    .distinct()
                    .forEach(candidates -> all.addAll(fitting(last, candidates)));
        }
        spec.options().stream()
                .filter(each -> !words.contains("--" + each.name()))
                .forEach(each -> all.add(new Candidate("--" + each.name(), each.words())));
        return all;
    }

    private static List<Candidate> fitting(String last, List<Candidate> candidates) {
        return Typed.one(last).fitting(candidates);
    }

    /** A repository that is wanted once and stands there already. */
    private static boolean isGiven(Parameter parameter, TrainDesk desk, List<String> words) {
        return parameter.type() == Parameter.Type.REPOSITORY
                && !parameter.count().isMany()
                && desk.train().repositoryNames().stream().anyMatch(name -> words.contains(name.text()));
    }

    /** What could stand in that gap and fits what is typed there, the likeliest first. */
    public List<Candidate> of(Blank blank) {
        if (blank.gap().equals(Blank.TRAIN)) {
            return Typed.one(blank.typed()).fitting(trains());
        }
        return registry.find(blank.command())
                .flatMap(command -> lane(blank).map(lane -> candidates(command.spec(), lane.desk(), blank)))
                .orElse(List.of());
    }

    private Optional<Lane> lane(Blank blank) {
        String train = blank.filled().getOrDefault(Blank.TRAIN, "").strip();
        return train.isBlank() ? lanes.meantAt(Place.channel(blank.where())) : lanes.named(train);
    }

    private List<Candidate> trains() {
        return lanes.all().stream()
                .map(Lane::desk)
                .map(desk -> new Candidate(
                        desk.train().name().text(),
                        desk.state()
                                .current()
                                .map(push -> push.name() + ", hero " + push.hero())
                                .orElse("")))
                .toList();
    }

    private List<Candidate> candidates(CommandSpec spec, TrainDesk desk, Blank blank) {
        Optional<Parameter> parameter = spec.parameters().stream()
                .filter(each -> each.name().equals(blank.gap()))
                .findFirst();
        List<String> named = blank.filled().values().stream()
                .flatMap(value -> Stream.of(value.strip().split("\\s+")))
                .toList();
        List<Candidate> all = parameter
                .map(each -> values(each, desk, named))
                .or(() ->
                        spec.option(blank.gap()).map(option -> vocabulary(desk).values(option.type(), named)))
                .orElse(List.of());
        boolean isMany = parameter.filter(each -> each.count().isMany()).isPresent();
        return (isMany ? Typed.several(blank.typed(), all) : Typed.one(blank.typed())).fitting(all);
    }

    /** A parameter written in small letters stands for itself. */
    private List<Candidate> values(Parameter parameter, TrainDesk desk, List<String> named) {
        return parameter.isLiteral()
                ? parameter.literals().stream()
                        .map(word -> new Candidate(word, parameter.words()))
                        .toList()
                : vocabulary(desk).values(parameter.type(), named);
    }

    private Vocabulary vocabulary(TrainDesk desk) {
        return new Vocabulary(registry, people, desk);
    }
}
