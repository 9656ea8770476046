package org.pushduty.app.bench;

import java.util.List;

/** All {@code *FuzzTest} with a million inputs each. */
final class FuzzPart implements Part {
    private static final int INPUTS = 1_000_000;

    @Override
    public List<Row> measure(Ground ground) {
        long begin = System.nanoTime();
        String output = new Shell(ground.root())
                .run(
                        "mvn",
                        "-B",
                        "test",
                        "-Dstyle.color=never",
                        "-Dspotless.check.skip",
                        "-Dtest=*FuzzTest",
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-Dfuzz.inputs=" + INPUTS);
        double millis = (System.nanoTime() - begin) / 1e6;
        long classes = output.lines()
                .filter(line -> line.contains("Tests run:") && line.contains("FuzzTest"))
                .count();
        return List.of(
                classes == 0
                        ? Row.leftOut("fuzz tests", "there are none")
                        : Row.figure(
                                "fuzz tests: " + classes + " classes, " + INPUTS + " inputs each",
                                "all pass, " + Samples.millis(millis)));
    }
}
