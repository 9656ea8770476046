package org.pushduty.core.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.topic.Rendering.Kind;

/** The form that a team gives the bot's segment: literal text around values, as the configuration holds it. */
public final class TopicForm {
    private static final Map<String, Kind> VALUES =
            Map.of("push.name", Kind.DAY, "push.date", Kind.DAY, "hero", Kind.HERO, "pad.url", Kind.LINK);
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z.]*)}");

    private final People people;
    private final List<Kind> values = new ArrayList<>();
    private final Pattern form;

    /** @param template with names in braces, like {@code Push {push.date} · hero {hero}}; others stay as they are */
    public TopicForm(String template, People people) {
        this.people = people;
        var pattern = new StringBuilder();
        int end = 0;
        for (Matcher name = NAME.matcher(template); name.find(); ) {
            Optional<Kind> kind = Optional.ofNullable(VALUES.get(name.group(1)));
            if (kind.isPresent()) {
                pattern.append(Pattern.quote(template.substring(end, name.start())))
                        .append("(\\S*?)");
                values.add(kind.get());
                end = name.end();
            }
        }
        this.form = Pattern.compile(pattern + Pattern.quote(template.substring(end)));
    }

    /** The segment as words with what they stand for; as mere words where it has another form. */
    Rendering read(String segment) {
        Matcher read = form.matcher(segment);
        if (!read.matches()) {
            return Rendering.opaque(segment);
        }
        List<Word> words = Word.in(segment);
        return new Rendering(
                segment, words, words.stream().map(word -> kind(word, read)).toList());
    }

    private Kind kind(Word word, Matcher read) {
        for (int group = 1; group <= values.size(); group++) {
            if (word.start() == read.start(group) && word.end() == read.end(group)) {
                return values.get(group - 1);
            }
            if (word.start() < read.end(group) && read.start(group) < word.end()) {
                return Kind.MIXED;
            }
        }
        return Kind.LITERAL;
    }

    /** The person that a word in a topic names: by their name or an account's, with what nicks have behind it. */
    Optional<Person> named(Word word) {
        return people.named(word.text())
                .or(() -> people.named(word.text().replaceAll("(?<=.)(?:['’]s|[_^`\\[|-].*)$", "")));
    }
}
