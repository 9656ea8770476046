package org.pushduty.app.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pushduty.core.push.Signature;

/**
 * Picks against three ways to do them with git: {@code !cherry-pick} from the fetch to the pushed tag, and the pick
 * alone, by the adapter that the bot picks with. Each way has a remote of its own, and picks the same commit onto the
 * same tag in each round.
 */
final class PickPart implements Part {
    /** A service has made picks before: its code is compiled, and the file system is measured. */
    private static final int WARM_UP = 15;

    private static final int ROUNDS = 15;
    private static final int TAGGED = BigRepository.COMMITS - 500;
    private static final Signature COMMITTER = new Signature("Wil C", "wil@example.org");

    private final Samples asked = new Samples();
    private final Samples built = new Samples();
    private final Map<GitWay, Samples> whole = samples();
    private final Map<GitWay, Samples> alone = samples();

    private static Map<GitWay, Samples> samples() {
        Map<GitWay, Samples> samples = new EnumMap<>(GitWay.class);
        for (GitWay way : GitWay.values()) {
            samples.put(way, new Samples());
        }
        return samples;
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
            Map<GitWay, Shell> clones = new EnumMap<>(GitWay.class);
            for (GitWay way : GitWay.values()) {
                clones.put(way, big.clone(ground.folder("pick-" + way)));
            }
            for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
                String pick = big.commit(TAGGED + 10 * round);
                String tag = base + "-" + round;
                long answer = caller.ask(bot, "!cherry-pick big " + pick, tag + " at");
                if (round > WARM_UP) {
                    asked.add(answer);
                    clones.forEach((way, clone) -> time(whole, way, clone, way.whole(), base, pick, tag));
                }
            }
            alone(ground, big, clones, base);
        }
        return rows();
    }

    private void alone(Ground ground, BigRepository big, Map<GitWay, Shell> clones, String base) {
        try (var picker = new Picker(ground.folder("pick-mirrors"), big.origin().folder(), COMMITTER)) {
            for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
                String pick = big.commit(TAGGED + 10 * round + 5);
                long time = picker.pick(base, pick);
                if (round > WARM_UP) {
                    built.add(time);
                    clones.forEach((way, clone) -> time(alone, way, clone, way.alone(), base, pick, "none"));
                }
            }
        }
    }

    private static void time(
            Map<GitWay, Samples> samples,
            GitWay way,
            Shell clone,
            String script,
            String base,
            String pick,
            String tag) {
        String words = "BASE=" + base + " PICK=" + pick + " NEW=" + tag + "\n";
        samples.getOrDefault(way, new Samples()).add(clone.time(words + script));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        whole.forEach(
                (way, theirs) -> rows.add(row("!cherry-pick, fetch to pushed tag", asked, way.title(), theirs, "")));
        alone.forEach((way, theirs) -> rows.add(row("the pick alone", built, way.title(), theirs, way.aim())));
        return rows;
    }

    private static Row row(String what, Samples ours, String way, Samples theirs, String aim) {
        String ratio = String.format(Locale.ROOT, "%.3f×", ours.median() / theirs.median());
        return new Row(what + ", median", ours.middle(), way + " " + theirs.middle(), ratio, aim);
    }
}
