package org.pushduty.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.app.demo.HistoryScript.BackStep;
import org.pushduty.app.demo.HistoryScript.BranchStep;
import org.pushduty.app.demo.HistoryScript.Change;
import org.pushduty.app.demo.HistoryScript.CommitStep;
import org.pushduty.app.demo.HistoryScript.MergeStep;
import org.pushduty.app.demo.HistoryScript.TagStep;
import org.pushduty.core.push.Signature;

final class HistoryScriptTest {
    private static final Signature MAT = new Signature("Mathieu Agopian", "mat@example.org");

    @Test
    void stepsAreReadInOrder() {
        var script = HistoryScript.parse("""
                # a remark
                person mat Mathieu Agopian <mat@example.org>

                commit mat: Add: a file
                write src/a.py
                |   indented
                |
                | last
                branch side
                commit mat: Replace
                replace src/a.py
                < last
                | first
                rename src/a.py src/b.py
                back
                merge side mat: Merge pull request #1 from mat/side
                tag
                """);

        assertThat(script.steps())
                .containsExactly(
                        new CommitStep(
                                MAT,
                                "Add: a file",
                                List.of(new Change("write", "src/a.py", List.of(), List.of("  indented", "", "last")))),
                        new BranchStep("side"),
                        new CommitStep(
                                MAT,
                                "Replace",
                                List.of(
                                        new Change("replace", "src/a.py", List.of("last"), List.of("first")),
                                        new Change("rename", "src/a.py src/b.py", List.of(), List.of()))),
                        new BackStep(),
                        new MergeStep("side", MAT, "Merge pull request #1 from mat/side"),
                        new TagStep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"comit mat: x", "commit nobody: x", "commit without a colon", "merge side"})
    void whatIsNotUnderstoodIsSaid(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> HistoryScript.parse(line));
    }
}
