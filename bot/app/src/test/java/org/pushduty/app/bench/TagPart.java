package org.pushduty.app.bench;

import java.util.List;
import java.util.stream.IntStream;

/** {@code !tag} of eight repositories against a shell loop that fetches, tags and pushes one after the other. */
final class TagPart implements Part {
    private static final int REPOSITORIES = 8;
    /** The first start of all measures the file system meanwhile; a service has done that long ago. */
    private static final int WARM_UP = 8;

    private static final int ROUNDS = 15;

    private final Samples ours = new Samples();
    private final Samples loop = new Samples();

    @Override
    public List<Row> measure(Ground ground) {
        var place = ground.folder("tag-origins");
        List<Origin> origins = IntStream.rangeClosed(1, REPOSITORIES)
                .mapToObj(number -> Origin.make(place, "site" + number))
                .toList();
        var clones = new Shell(ground.folder("tag-clones"));
        origins.forEach(
                origin -> clones.git("clone", "-q", origin.folder().toUri().toString()));
        Resident bot =
                new Team(ground, "tag").bot(origins.stream().map(Origin::folder).toList());
        try (var caller = new Caller(Team.HERO, ground.port());
                var company = new Company(caller)) {
            company.start(bot);
            caller.ask(bot, "!tag", "tagged ");
            for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
                String tag = "loop-" + round;
                origins.forEach(origin -> origin.land("file"));
                long theirTime = clones.time("for site in site*; do (cd $site; git fetch -q origin;"
                        + " git tag -a -m " + tag + " " + tag + " origin/main; git push -q origin " + tag
                        + ") ; done");
                long ourTime = caller.ask(bot, "!tag", "-" + round + " at");
                if (round > WARM_UP) {
                    loop.add(theirTime);
                    ours.add(ourTime);
                }
            }
        }
        return List.of(new Row(
                "!tag on " + REPOSITORIES + " repositories, median",
                ours.middle(),
                "loop of fetch, tag, push " + loop.middle(),
                Row.times(ours.median() / loop.median()),
                "0.33×"));
    }
}
