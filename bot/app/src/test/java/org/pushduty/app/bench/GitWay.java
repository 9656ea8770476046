package org.pushduty.app.bench;

/**
 * How git is made to pick {@code $PICK} onto {@code $BASE}, and to make the tag {@code $NEW} of it. Scripts run in a
 * clone.
 */
enum GitWay {
    FRESH("fresh worktree", """
            git worktree add -q --detach ../work $BASE
            cd ../work
            git cherry-pick -x $PICK
            made=HEAD
            """, """
            cd -
            git worktree remove ../work
            """, "0.025× (40 times as fast)"),
    KEPT("kept worktree", """
            git checkout -q --detach $BASE
            git cherry-pick -x $PICK
            made=HEAD
            """, "", ""),
    // git 2.39 has no --merge-base: three commits stand for the base and the two sides.
    PLUMBING("git merge-tree", """
            base=$(git commit-tree -m base $PICK^^{tree})
            ours=$(git commit-tree -m ours -p $base $BASE^{tree})
            theirs=$(git commit-tree -m theirs -p $base $PICK^{tree})
            tree=$(git merge-tree --write-tree $ours $theirs)
            made=$(git commit-tree -m picked -p $BASE^{commit} $tree)
            """, "", "1.0×");

    private static final String FETCH = "git fetch -q origin\n";
    private static final String TAG_AND_PUSH = """
            git tag -a -m $NEW $NEW $made
            git push -q origin $NEW
            """;

    private final String title;
    private final String pick;
    private final String after;
    private final String aim;

    GitWay(String title, String pick, String after, String aim) {
        this.title = title;
        this.pick = pick;
        this.after = after;
        this.aim = aim;
    }

    String title() {
        return title;
    }

    /** Of the pick alone, as a factor of this way's time; blank where there is none. */
    String aim() {
        return aim;
    }

    /** From the fetch to the pushed tag. */
    String whole() {
        return FETCH + pick + TAG_AND_PUSH + after;
    }

    /** The pick alone, up to its commit. */
    String alone() {
        return pick + after;
    }
}
