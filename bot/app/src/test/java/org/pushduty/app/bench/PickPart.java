package org.pushduty.app.bench;

import java.util.List;
import java.util.Locale;

/**
 * {@code !cherry-pick} against three ways to do it with git, from the fetch to the pushed tag. Each way picks the same
 * commit onto the same tag in each round.
 */
final class PickPart implements Part {
    private static final int ROUNDS = 7;
    private static final int TAGGED = BigRepository.COMMITS - 500;
    private static final String FRESH = """
            git fetch -q origin
            git worktree add -q --detach ../fresh $BASE
            cd ../fresh
            git cherry-pick -x $PICK
            git tag -a -m $NEW $NEW
            git push -q origin $NEW
            cd ../clone
            git worktree remove ../fresh
            """;
    private static final String KEPT = """
            cd ../kept
            git fetch -q origin
            git checkout -q --detach $BASE
            git cherry-pick -x $PICK
            git tag -a -m $NEW $NEW
            git push -q origin $NEW
            """;
    // git 2.39 has no --merge-base: three commits stand for the base and the two sides.
    private static final String PLUMBING = """
            git fetch -q origin
            base=$(git commit-tree -m base $PICK^^{tree})
            ours=$(git commit-tree -m ours -p $base $BASE^{tree})
            theirs=$(git commit-tree -m theirs -p $base $PICK^{tree})
            tree=$(git merge-tree --write-tree $ours $theirs)
            made=$(git commit-tree -m picked -p $BASE^{commit} $tree)
            git tag -a -m $NEW $NEW $made
            git push -q origin $NEW
            """;

    private final Samples ours = new Samples();
    private final Samples fresh = new Samples();
    private final Samples kept = new Samples();
    private final Samples plumbing = new Samples();

    @Override
    public List<Row> measure(Ground ground) {
        var big = new BigRepository(ground);
        Shell origin = big.origin().shell();
        origin.git("update-ref", "refs/heads/main", big.commit(TAGGED));
        Resident bot = new Team(ground, "pick").bot(List.of(big.origin().folder()));
        try (var caller = new Caller(Team.HERO, ground.port());
                var company = new Company(caller)) {
            company.start(bot);
            caller.ask(bot, "!tag", "tagged ");
            String base = origin.git("tag", "--list", "2*");
            origin.git("update-ref", "refs/heads/main", big.commit(BigRepository.COMMITS - 1));
            Shell clone = clone(ground, big);
            for (int round = 1; round <= ROUNDS; round++) {
                String pick = big.commit(TAGGED + 10 * round);
                String words = "BASE=" + base + " PICK=" + pick + " NEW=";
                fresh.add(clone.time(words + "fresh-" + round + "\n" + FRESH));
                kept.add(clone.time(words + "kept-" + round + "\n" + KEPT));
                plumbing.add(clone.time(words + "plumbing-" + round + "\n" + PLUMBING));
                ours.add(caller.ask(bot, "!cherry-pick big " + pick, "-" + round + " at"));
            }
        }
        return List.of(
                row("fresh worktree", fresh, "0.025× (40 times as fast)"),
                row("kept worktree", kept, ""),
                row("git merge-tree", plumbing, "1.0×"));
    }

    private static Shell clone(Ground ground, BigRepository big) {
        var place = ground.folder("pick-clones");
        new Shell(place).git("clone", "-q", big.origin().folder().toUri().toString(), "clone");
        var clone = new Shell(place.resolve("clone"));
        clone.git("worktree", "add", "-q", "--detach", "../kept");
        return clone;
    }

    private Row row(String way, Samples theirs, String aim) {
        return new Row(
                "!cherry-pick of " + String.format(Locale.ROOT, "%,d", BigRepository.COMMITS) + " commits, median",
                ours.middle(),
                way + " " + theirs.middle(),
                String.format(Locale.ROOT, "%.3f×", ours.median() / theirs.median()),
                aim);
    }
}
