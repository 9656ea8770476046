package org.pushduty.app.check;

import java.util.List;
import java.util.Map;
import org.pushduty.core.port.Templates;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.Wording;

/** Tries the templates of a train with a made-up push of it. */
final class TemplateTrial {
    private final Templates templates;
    private final Train train;

    TemplateTrial(Templates templates, Train train) {
        this.templates = templates;
        this.train = train;
    }

    /** Each as {@code file:line: what}; none for a good one. */
    List<String> problems(Wording wording, String template) {
        Map<String, Object> facts = SampleFacts.of(train, wording);
        List<String> problems = templates.problems(template, facts);
        if (!problems.isEmpty()) {
            return problems;
        }
        String problem = wording.problemOf(templates.render(template, facts));
        return problem.isEmpty() ? List.of() : List.of(template + ":1: " + problem);
    }
}
