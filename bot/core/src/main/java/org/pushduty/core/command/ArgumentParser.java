package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.train.RepositoryName;

/** Checks the words after a command's name against its spec. Made for one line; not reused. */
final class ArgumentParser {
    // A train's own pattern may put letters in front of the date, or leave out what parts its numbers.
    private static final Pattern DATE_LIKE =
            Pattern.compile("[A-Za-z_-]*(?:\\d{2,4}[./_-]\\d{1,2}[./_-]\\d{1,2}|20\\d{6}).*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** What the words came to: arguments, or one line that says what is wrong. */
    record Outcome(Arguments arguments, String problem) {
        boolean isGood() {
            return problem.isEmpty();
        }
    }

    private final CommandSpec spec;
    private final List<RepositoryName> repositories;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private int parameter;

    /** {@code repositories}: those of the train, in its order. */
    ArgumentParser(CommandSpec spec, List<RepositoryName> repositories) {
        this.spec = spec;
        this.repositories = repositories;
    }

    Outcome parse(String line) {
        List<Words.Word> words = Words.of(line);
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.get(i);
            Optional<String> problem;
            if (isOption(word)) {
                problem = option(word, i + 1 < words.size() ? words.get(i + 1).text() : "");
                i += consumesNext(word) ? 1 : 0;
            } else if (isLeftOut(word)) {
                parameter++;
                problem = Optional.empty();
            } else if (isTextFrom(word)) {
                i = text(line, words, i) - 1;
                problem = Optional.empty();
            } else {
                problem = positional(word);
            }
            if (problem.isPresent()) {
                return refused(problem.get());
            }
        }
        return missing().map(this::refused).orElseGet(() -> new Outcome(new Arguments(values, options), ""));
    }

    private Outcome refused(String problem) {
        return new Outcome(new Arguments(Map.of(), Map.of()), problem + " Usage: " + spec.usage());
    }

    private boolean isOption(Words.Word word) {
        // In free text only the command's own options are options; people write dashes.
        return word.isOption() && (!isText() || spec.option(optionName(word)).isPresent());
    }

    private static String optionName(Words.Word word) {
        int equals = word.text().indexOf('=');
        return word.text().substring(2, equals < 0 ? word.text().length() : equals);
    }

    private boolean consumesNext(Words.Word word) {
        return word.text().indexOf('=') < 0
                && spec.option(optionName(word)).map(Option::takesValue).orElse(false);
    }

    private Optional<String> option(Words.Word word, String next) {
        Optional<Option> known = spec.option(optionName(word));
        if (known.isEmpty()) {
            return Optional.of("There is no --" + optionName(word) + " here.");
        }
        String value =
                consumesNext(word) ? next : word.text().substring(word.text().indexOf('=') + 1);
        if (known.get().takesValue() && value.isBlank()) {
            return Optional.of(
                    "--" + known.get().name() + " needs " + known.get().value() + ".");
        }
        options.put(
                known.get().name(),
                known.get().takesValue() ? cleaned(value, known.get().type()) : "");
        return Optional.empty();
    }

    private boolean isLeftOut(Words.Word word) {
        return !word.isQuoted()
                && word.text().equals(Parameter.LEFT_OUT)
                && parameter < spec.parameters().size()
                && !isText()
                && !spec.parameters().get(parameter).count().isRequired();
    }

    private boolean isTextFrom(Words.Word word) {
        passOver(word);
        return isText();
    }

    private boolean isText() {
        return parameter < spec.parameters().size()
                && spec.parameters().get(parameter).type() == Parameter.Type.TEXT;
    }

    /** Takes the line from word {@code from} up to the next option; returns the index of that. */
    private int text(String line, List<Words.Word> words, int from) {
        int to = from;
        while (to < words.size() && !isOption(words.get(to))) {
            to++;
        }
        int end = to < words.size() ? words.get(to).start() : line.length();
        String raw = line.substring(words.get(from).start(), end).strip();
        boolean isOneQuotation = to == from + 1 && words.get(from).isQuoted();
        values.computeIfAbsent(spec.parameters().get(parameter).name(), name -> new ArrayList<>())
                .add(isOneQuotation ? words.get(from).text() : raw);
        return to;
    }

    private Optional<String> positional(Words.Word word) {
        if (parameter >= spec.parameters().size()) {
            return Optional.of("\"" + word.text() + "\" is one word too many.");
        }
        Parameter current = spec.parameters().get(parameter);
        String text = cleaned(word.text(), current.type());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!accepts(current, text)) {
            return Optional.of(complaint(current, text));
        }
        take(current, text);
        return Optional.empty();
    }

    /** Passes over the parameters that this word is not meant for, as far as they can do without it. */
    private void passOver(Words.Word word) {
        while (parameter < spec.parameters().size() - 1) {
            Parameter current = spec.parameters().get(parameter);
            String text = cleaned(word.text(), current.type());
            if (text.isEmpty() || accepts(current, text)) {
                return;
            }
            if (isImplied(current)) {
                take(current, repositories.get(0).text());
            } else if (current.count().isRequired() && all(current).isEmpty()) {
                return;
            } else {
                parameter++;
            }
        }
    }

    /** Where a train has one repository only, nobody needs to name it. */
    private boolean isImplied(Parameter current) {
        return current.type() == Parameter.Type.REPOSITORY
                && current.count() == Parameter.Count.ONE
                && all(current).isEmpty()
                && repositories.size() == 1;
    }

    private void take(Parameter current, String text) {
        values.computeIfAbsent(current.name(), name -> new ArrayList<>()).add(canonical(current, text));
        if (!current.count().isMany()) {
            parameter++;
        }
    }

    private List<String> all(Parameter current) {
        return values.getOrDefault(current.name(), List.of());
    }

    private boolean accepts(Parameter current, String text) {
        return switch (current.type()) {
            case DATE -> DATE_LIKE.matcher(text).matches();
            case NUMBER, HOLD, TASK, PICK, BLOCKER -> NUMBER.matcher(text).matches();
            case REPOSITORY -> repository(text).isPresent();
            case COMMIT, REVISION, TAG, TARGET, ROLE, PERSON, DAY_OR_PERSON, COMMAND, CODE, TEXT -> true;
        };
    }

    private String canonical(Parameter current, String text) {
        return current.type() == Parameter.Type.REPOSITORY
                ? repository(text).orElseThrow().text()
                : text;
    }

    private Optional<RepositoryName> repository(String text) {
        return repositories.stream()
                .filter(name -> name.text().equalsIgnoreCase(text))
                .findFirst();
    }

    private String complaint(Parameter current, String text) {
        return switch (current.type()) {
            case REPOSITORY ->
                "\"" + text + "\" is no repository of this train; they are " + names() + "." + meant(text);
            case NUMBER, HOLD, TASK, PICK, BLOCKER -> "\"" + text + "\" is no number.";
            case DATE -> "\"" + text + "\" is no date.";
            default -> "\"" + text + "\" does not fit here.";
        };
    }

    private String names() {
        return String.join(", ", repositories.stream().map(RepositoryName::text).toList());
    }

    private String meant(String text) {
        List<String> nearest =
                Nearest.to(text, repositories.stream().map(RepositoryName::text).toList());
        return nearest.isEmpty() ? "" : " Did you mean " + nearest.get(0) + "?";
    }

    private Optional<String> missing() {
        return spec.parameters().stream()
                .filter(each -> each.count().isRequired() && all(each).isEmpty())
                .findFirst()
                .map(each -> each.shortName() + " is missing (" + each.words() + ").");
    }

    /** People write lists with commas and put angle brackets round links; in names neither can occur. */
    private static String cleaned(String text, Parameter.Type type) {
        return type == Parameter.Type.TEXT ? text : text.replaceAll("^[<(\\[,;]+|[>)\\],;]+$", "");
    }
}
