package org.pushduty.core.command;

import java.util.List;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Span;
import org.pushduty.core.port.git.CommitRange;
import org.pushduty.core.train.RepositoryName;

/**
 * What one end of a repository's history has and the other lacks.
 *
 * @param ends from which to which, as people call them
 * @param link to the page that shows it, or blank
 * @param problem why there is none to be made, or blank; then the others mean nothing
 */
record Comparison(RepositoryName repository, String ends, CommitRange range, String link, String problem) {
    private static final int AUTHORS_SHOWN = 6;

    static Comparison impossible(RepositoryName repository, String problem) {
        return new Comparison(repository, "", new CommitRange(0, List.of(), List.of()), "", problem);
    }

    boolean isPossible() {
        return problem.isBlank();
    }

    String line() {
        return repository + ": "
                + (isPossible() ? ends + ": " + content() + (link.isBlank() ? "" : " · " + link) : problem);
    }

    Card.Field field() {
        return Card.Field.of(
                repository.text(),
                link.isBlank() ? Span.words(ends) : Span.link(ends, link),
                Span.words(": " + content()));
    }

    private String content() {
        return range.commits() + (range.commits() == 1 ? " commit" : " commits") + authors(range.authors());
    }

    private static String authors(List<String> authors) {
        if (authors.isEmpty()) {
            return "";
        }
        String more = authors.size() > AUTHORS_SHOWN ? " and " + (authors.size() - AUTHORS_SHOWN) + " more" : "";
        return " by " + String.join(", ", authors.subList(0, Math.min(AUTHORS_SHOWN, authors.size()))) + more;
    }
}
