package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickRequest.Kind;
import org.pushduty.core.text.CommitNames;

/** What is said of a pick or a revert that made nothing: one public line, and to the asker how to go on. */
final class PickRefusal {
    private static final int FILES_SHOWN = 6;

    private final Kind kind;
    private final SourceRepository source;
    private final PickBase base;

    PickRefusal(Kind kind, SourceRepository source, PickBase base) {
        this.kind = kind;
        this.source = source;
        this.base = base;
    }

    Answer of(PickOutcome outcome) {
        if (outcome instanceof PickOutcome.NothingToDo nothing) {
            return Answer.openly("already " + (kind == Kind.PICK ? "in " : "out of ") + base.tag() + " of "
                    + source.name() + ": " + CommitNames.shown(nothing.already()) + ". No tag was made.");
        }
        if (outcome instanceof PickOutcome.IsMerge merge) {
            return merge(merge);
        }
        if (outcome instanceof PickOutcome.Conflict conflict) {
            return conflict(conflict);
        }
        throw new IllegalStateException("not a refusal: " + outcome);
    }

    private Answer merge(PickOutcome.IsMerge merge) {
        String first =
                CommitNames.shown(merge.merge()) + " is a merge. Name what you want of the commits it brought, or"
                        + " take it as one change with --mainline. Nothing was changed.";
        List<String> lines = new ArrayList<>(List.of(first));
        merge.brought().forEach(commit -> lines.add("  " + CommitNames.shown(commit) + " · " + commit.author()));
        return Answer.refused(lines);
    }

    private Answer conflict(PickOutcome.Conflict conflict) {
        String first = CommitNames.shown(conflict.commit())
                + (kind == Kind.PICK ? " does not apply onto " : " cannot be taken out of ") + base.tag() + " of "
                + source.name() + ": conflict in " + files(conflict.files()) + ". Nothing was changed.";
        return new Answer(List.of(new Answer.Line(Utterance.bad(first), true))).and(Answer.quietly(advice(conflict)));
    }

    private List<String> advice(PickOutcome.Conflict conflict) {
        List<String> lines = new ArrayList<>();
        if (!conflict.missing().isEmpty()) {
            lines.add("It applies together with what came before it: " + CommitNames.shown(conflict.missing())
                    + ". Then: !cherry-pick " + source.name() + " " + hashes(conflict));
        }
        String branch = "resolve-" + base.next().tagName();
        lines.add("By hand: git fetch origin --tags && git checkout -b " + branch + " " + base.tag() + " && git "
                + (kind == Kind.PICK ? "cherry-pick -x " : "revert ")
                + conflict.commit().id().abbreviated());
        lines.add("  resolve, git add, git " + (kind == Kind.PICK ? "cherry-pick" : "revert")
                + " --continue, git push origin " + branch + "; then !tag " + base.push() + " " + source.name()
                + " --at the commit you made: it becomes " + base.next() + ".");
        return lines;
    }

    private static String hashes(PickOutcome.Conflict conflict) {
        StringBuilder hashes = new StringBuilder();
        for (Commit commit : conflict.missing()) {
            hashes.append(commit.id().abbreviated()).append(' ');
        }
        return hashes.append(conflict.commit().id().abbreviated()).toString();
    }

    private static String files(List<String> files) {
        if (files.isEmpty()) {
            // git stops without naming a file where a folder's rename cannot be followed.
            return "the names of folders";
        }
        return files.size() <= FILES_SHOWN
                ? String.join(", ", files)
                : String.join(", ", files.subList(0, FILES_SHOWN)) + " and " + (files.size() - FILES_SHOWN) + " more";
    }
}
