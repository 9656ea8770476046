package org.pushduty.app.bench;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code !cherry-pick} against three ways to do it with git, from the fetch to the pushed tag. Each way has a remote of
 * its own, and picks the same commit onto the same tag in each round.
 */
final class PickPart implements Part {
    private static final int ROUNDS = 7;
    private static final int TAGGED = BigRepository.COMMITS - 500;
    private static final String FRESH = """
            git fetch -q origin
            git worktree add -q --detach ../work $BASE
            cd ../work
            git cherry-pick -x $PICK
            git tag -a -m $NEW $NEW
            git push -q origin $NEW
            cd -
            git worktree remove ../work
            """;
    private static final String KEPT = """
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
    private final Map<Way, Samples> others = new EnumMap<>(Way.class);

    /** How git is made to do it. */
    private enum Way {
        FRESH("fresh worktree", PickPart.FRESH, "0.025× (40 times as fast)"),
        KEPT("kept worktree", PickPart.KEPT, ""),
        PLUMBING("git merge-tree", PickPart.PLUMBING, "1.0×");

        private final String title;
        private final String script;
        private final String aim;

        Way(String title, String script, String aim) {
            this.title = title;
            this.script = script;
            this.aim = aim;
        }
    }

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
            origin.git("update-ref", "refs/heads/main", big.commit(BigRepository.COMMITS - 1));
            String base = origin.git("tag", "--list", "2*");
            Map<Way, Shell> clones = new EnumMap<>(Way.class);
            for (Way way : Way.values()) {
                clones.put(way, clone(ground.folder("pick-" + way), big));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                String pick = big.commit(TAGGED + 10 * round);
                String words = "BASE=" + base + " PICK=" + pick + " NEW=" + base + "-" + round + "\n";
                clones.forEach((way, clone) -> of(way).add(clone.time(words + way.script)));
                ours.add(caller.ask(bot, "!cherry-pick big " + pick, "-" + round + " at"));
            }
        }
        return Stream.of(Way.values()).map(this::row).toList();
    }

    private Samples of(Way way) {
        return others.computeIfAbsent(way, any -> new Samples());
    }

    /** A clone of a copy of the repository. */
    private static Shell clone(Path place, BigRepository big) {
        var shell = new Shell(place);
        shell.run("cp", "-r", big.origin().folder().toString(), "origin.git");
        shell.git("clone", "-q", place.resolve("origin.git").toUri().toString(), "clone");
        return new Shell(place.resolve("clone"));
    }

    private Row row(Way way) {
        return new Row(
                String.format(Locale.ROOT, "!cherry-pick of %,d commits, median", BigRepository.COMMITS),
                ours.middle(),
                way.title + " " + of(way).middle(),
                String.format(Locale.ROOT, "%.3f×", ours.median() / of(way).median()),
                way.aim);
    }
}
