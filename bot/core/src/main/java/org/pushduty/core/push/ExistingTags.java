package org.pushduty.core.push;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Revision;

/** The tags of one push that a repository's remote has, whoever made them, lowest number first. */
public record ExistingTags(PushName push, List<ExistingTag> tags) {

    /** A tag by its real name, which may be {@code -01} where we would have written {@code -1}. */
    public record ExistingTag(String name, Revision revision, CommitId commit) {}

    public ExistingTags {
        tags = List.copyOf(tags);
    }

    /** Those of {@code all} (names and commits) that belong to {@code push}. */
    public static ExistingTags of(PushName push, Map<String, CommitId> all) {
        return new ExistingTags(
                push,
                all.entrySet().stream()
                        .flatMap(tag -> Revision.read(push, tag.getKey())
                                .map(revision -> new ExistingTag(tag.getKey(), revision, tag.getValue()))
                                .stream())
                        .sorted(Comparator.comparing(ExistingTag::revision))
                        .toList());
    }

    public Optional<ExistingTag> newest() {
        return tags.isEmpty() ? Optional.empty() : Optional.of(tags.get(tags.size() - 1));
    }

    /** The next tag to be made: the plain one where there is none, else the highest number there is plus one. */
    public Revision next() {
        return newest().map(tag -> tag.revision().next()).orElseGet(() -> Revision.first(push));
    }
}
