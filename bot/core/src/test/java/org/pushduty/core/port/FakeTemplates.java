package org.pushduty.core.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates in memory whose language is {@code {{ name.of.a.fact }}} and nothing else. */
public final class FakeTemplates implements Templates {
    private static final Pattern NAME = Pattern.compile("\\{\\{ ([a-z.]+) }}");

    private final Map<String, String> files = new ConcurrentHashMap<>(Map.of(
            "built-in:pad.md", "Notes of {{ push.name }}, hero {{ hero }}\n",
            "built-in:mail.md", "Subject: {{ push.name }} is live\n\nHero: {{ hero }}\n"));

    public void write(String template, String text) {
        files.put(template, text);
    }

    @Override
    public String render(String template, Map<String, Object> facts) {
        List<String> problems = problems(template, facts);
        if (!problems.isEmpty()) {
            throw new OutsideException("template", "render " + template, problems.get(0));
        }
        return NAME.matcher(files.get(template))
                .replaceAll(name -> Matcher.quoteReplacement(
                        fact(name.group(1), facts).orElseThrow().toString()));
    }

    @Override
    public List<String> problems(String template, Map<String, Object> facts) {
        String text = files.get(template);
        if (text == null) {
            return List.of(template + ":1: there is no such file");
        }
        return NAME.matcher(text)
                .results()
                .filter(name -> fact(name.group(1), facts).isEmpty())
                .map(name -> template + ":" + lineAt(text, name.start()) + ": there is no fact named " + name.group(1))
                .toList();
    }

    private static long lineAt(String text, int index) {
        return 1 + text.substring(0, index).chars().filter(each -> each == '\n').count();
    }

    private static Optional<Object> fact(String path, Object facts) {
        Object found = facts;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Optional.ofNullable(found);
    }
}
