package org.pushduty.git;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.train.CommitId;

/** JGit's commits in core's words. */
final class Commits {
    private Commits() {}

    static CommitId id(AnyObjectId id) {
        return new CommitId(id.name());
    }

    static ObjectId id(CommitId id) {
        return ObjectId.fromString(id.hex());
    }

    /** The commit's body has been read. */
    static Commit shown(RevCommit commit) {
        // A damaged author line is null in JGit; git itself shows such commits.
        Optional<PersonIdent> author = Optional.ofNullable(commit.getAuthorIdent());
        return new Commit(
                id(commit),
                subject(commit),
                author.map(PersonIdent::getName).orElse("unknown"),
                author.map(PersonIdent::getWhenAsInstant)
                        .orElseGet(() -> Instant.ofEpochSecond(commit.getCommitTime())),
                Stream.of(commit.getParents()).map(Commits::id).toList());
    }

    /** The first line, where git joins the lines of a first paragraph: long paragraphs make no subjects. */
    static String subject(RevCommit commit) {
        return commit.getFullMessage()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse("");
    }
}
