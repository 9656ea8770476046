package org.pushduty.core.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.PageParts;
import org.pushduty.core.text.Strangers;
import org.pushduty.core.train.Train;

/** The lines that people wrote on a page and that were taken in, by part. */
final class PageLines {
    private final Train train;
    private final TrainState state;
    private final Push push;

    PageLines(Train train, TrainState state, Push push) {
        this.train = train;
        this.state = state;
        this.push = push;
    }

    Map<String, List<String>> adopted() {
        Paperwork paper = push.paper();
        Map<String, List<String>> adopted = new LinkedHashMap<>();
        adopted.put(PageParts.NOTABLE, lines(paper.notables().stream()));
        adopted.put(PageParts.BLOCKERS, lines(paper.blockers().stream()));
        adopted.put(PageParts.BEFORE, lines(tasks(Task.Phase.BEFORE)));
        adopted.put(PageParts.AFTER, lines(tasks(Task.Phase.AFTER)));
        List<String> picks = new ArrayList<>(lines(paper.picks().stream()));
        picks.addAll(new Strangers(train, state, push).words());
        adopted.put(PageParts.PICKS, picks);
        return adopted;
    }

    private Stream<Task> tasks(Task.Phase phase) {
        return push.paper().tasks().stream().filter(task -> task.phase() == phase);
    }

    private static List<String> lines(Stream<? extends Note.Noted> noted) {
        return noted.map(each -> each.note().line())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
