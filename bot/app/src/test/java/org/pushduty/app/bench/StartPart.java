package org.pushduty.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the start of the process to the first answer: on a store that is there, as after a crash or an upgrade. */
final class StartPart implements Part {
    private static final int ROUNDS = 7;
    private static final String WITHOUT = "without class archive";

    private final Map<String, Samples> samples = new LinkedHashMap<>();

    @Override
    public List<Row> measure(Ground ground) {
        var team = new Team(ground, "start");
        List<Path> origins =
                List.of(Origin.make(ground.folder("start-origins"), "site").folder());
        Resident bot = team.bot(origins);
        Resident bare = team.bot(origins, withoutArchive(ground));
        var residents = new Residents(ground);
        start(ground, bot, "on an empty store");
        for (int round = 0; round < ROUNDS; round++) {
            start(ground, bot, "");
            start(ground, bare, WITHOUT);
            start(ground, residents.floor(), "floor");
            residents.others().forEach(other -> start(ground, other, other.nick()));
        }
        return rows(residents);
    }

    private static Path withoutArchive(Ground ground) {
        try {
            return Files.copy(ground.jar(), ground.folder().resolve("bare.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Ground ground, Resident who, String name) {
        try (var caller = new Caller(Team.HERO, ground.port());
                var company = new Company(caller)) {
            company.start(who, samples.computeIfAbsent(name, any -> new Samples()));
        }
    }

    private List<Row> rows(Residents residents) {
        List<Row> rows = new ArrayList<>();
        Samples ours = samples.getOrDefault("", new Samples());
        rows.add(new Row("start to first answer, median", ours.middle(), "", "", "1.00 s"));
        samples.forEach((name, theirs) -> {
            if (!name.isEmpty()) {
                rows.add(new Row(
                        "start to first answer",
                        ours.middle(),
                        name + " " + theirs.middle(),
                        Row.times(ours.median() / theirs.median()),
                        ""));
            }
        });
        residents.missing().forEach(name -> rows.add(Row.leftOut("start of " + name, "not installed")));
        return rows;
    }
}
