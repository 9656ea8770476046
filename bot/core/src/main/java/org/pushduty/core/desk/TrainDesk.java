package org.pushduty.core.desk;

import java.time.Clock;
import java.util.List;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.journal.TrainJournal;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;

/** One train at work. Used from several threads; commands that write come one at a time. */
public final class TrainDesk {
    private final Train train;
    private final TrainJournal journal;
    private final Announcer announcer;
    private final Sources sources;
    private final Clock clock;

    public TrainDesk(Train train, TrainJournal journal, Sources sources, Clock clock) {
        this.train = train;
        this.journal = journal;
        this.announcer = new Announcer(train);
        this.sources = sources;
        this.clock = clock;
    }

    public Train train() {
        return train;
    }

    public TrainState state() {
        return journal.state();
    }

    public Sources sources() {
        return sources;
    }

    public Clock clock() {
        return clock;
    }

    /** The newest entries of the log, newest first. */
    public List<Entry> newest(int limit) {
        return journal.newest(limit);
    }

    /** Stores what happened and, with it, the lines for all channels and the topics that read otherwise now. */
    public TrainState write(Actor actor, List<? extends Event> events, List<Utterance> lines) {
        return journal.write(actor, events, (before, after) -> announcer.effects(actor, lines, before, after));
    }

    /** Sets the topic of every channel that wants it, even where nothing changed. */
    public void renewTopics(Actor actor) {
        journal.write(actor, List.of(), (before, after) -> announcer.topics(after));
    }
}
