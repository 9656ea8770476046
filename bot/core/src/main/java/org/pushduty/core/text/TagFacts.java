package org.pushduty.core.text;

import java.util.Locale;
import java.util.Map;
import org.pushduty.core.push.TagStep;

/** What the announcement of new tags says of one of them, beside the facts of its push. */
public final class TagFacts {
    private TagFacts() {}

    public static Map<String, Object> of(TagStep step) {
        return Map.of(
                "repository", step.repository().text(),
                "tag", step.revision().tagName(),
                "commit", step.commit().hex(),
                "base", step.base(),
                "origin", step.origin().name().toLowerCase(Locale.ROOT),
                "picks",
                        step.taken().stream()
                                .map(taken -> Map.of("id", taken.id().abbreviated(), "subject", taken.subject()))
                                .toList());
    }
}
