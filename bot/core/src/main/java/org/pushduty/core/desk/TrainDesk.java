package org.pushduty.core.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.journal.TrainJournal;
import org.pushduty.core.obstacle.Obstacles;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushDays;
import org.pushduty.core.push.TaggingPlan;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.PageParts;
import org.pushduty.core.text.PushFacts;
import org.pushduty.core.text.Texts;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.Wording;

/** One train at work. Used from several threads; commands that write come one at a time. */
public final class TrainDesk {
    private final Train train;
    private final TrainJournal journal;
    private final Announcer announcer;
    private final People people;
    private final Sources sources;
    private final TaggingRunner tagging;
    private final PickFinder picks;
    private final PushDays days;
    private final boolean hasMailServer;
    private final Phrasing phrasing;
    private final Clock clock;
    private volatile String notesTrouble = "";

    /**
     * What a desk stands in.
     *
     * @param hasMailServer whether mails can be sent
     * @param pause waits between two tries of the same
     */
    public record Surroundings(
            People people, Sources sources, Texts texts, boolean hasMailServer, Pause pause, Clock clock) {}

    public TrainDesk(Train train, TrainJournal journal, Surroundings surroundings) {
        this.train = train;
        this.journal = journal;
        this.announcer = new Announcer(train);
        this.people = surroundings.people();
        this.sources = surroundings.sources();
        this.phrasing = new Phrasing(this, surroundings.texts());
        this.tagging = new TaggingRunner(this, surroundings.pause());
        this.picks = new PickFinder(this);
        this.days = new PushDays(train);
        this.hasMailServer = surroundings.hasMailServer();
        this.clock = surroundings.clock();
    }

    public Train train() {
        return train;
    }

    public TrainState state() {
        return journal.state();
    }

    /** The state, once it is known whether the last change was stored. */
    TrainState certainState() {
        return journal.certainState();
    }

    public Sources sources() {
        return sources;
    }

    public People people() {
        return people;
    }

    /** Whether mails can be sent. */
    public boolean hasMailServer() {
        return hasMailServer;
    }

    /** What stands between now and a push. */
    public Obstacles obstacles() {
        return new Obstacles(train, people, state(), now());
    }

    /** What the texts of that push are made from. */
    public Map<String, Object> facts(Push push) {
        return facts(state(), push);
    }

    /** What the texts of that push are made from while the train is in that state. */
    public Map<String, Object> facts(TrainState state, Push push) {
        return new PushFacts(
                        train,
                        state,
                        push,
                        now(),
                        (name, from, to) -> sources.of(name).range(from, to))
                .all();
    }

    /** The notes page of that push as it should be by now, marked: see {@link org.pushduty.core.notes.Marks}. */
    public String page(Push push) {
        return page(Wording.PAD, () -> {
            Map<String, Object> facts = new LinkedHashMap<>(facts(push));
            facts.put("parts", new PageParts(train, state(), push, now()).all());
            return facts;
        });
    }

    /** What keeps the notes from being written, or blank. */
    public String notesTrouble() {
        return notesTrouble;
    }

    /** Says so; blank where nothing does any more. */
    public void notesTrouble(String trouble) {
        notesTrouble = trouble;
    }

    /** The state as it would be after that; nothing is stored. */
    public TrainState foreseen(Actor actor, List<? extends Event> events) {
        return journal.foreseen(actor, events);
    }

    /**
     * A page or a mail in the words of the team's template, or of the bot's where there is none or it does not work;
     * admins are told that once.
     */
    public String page(Wording wording, Texts.Facts facts) {
        return phrasing.page(wording, facts);
    }

    /** That the team's template for it does not work, or does where {@code problem} is blank; as in {@link #page}. */
    public void noticed(Wording wording, String problem) {
        phrasing.noticed(wording, problem);
    }

    /** An announcement, in one line; else as {@link #page}. */
    public String worded(Wording wording, Texts.Facts facts, Texts.OwnWords own) {
        return phrasing.line(wording, facts, own);
    }

    public Instant now() {
        return clock.instant();
    }

    public PushDays days() {
        return days;
    }

    /** The newest entries of the log, newest first. */
    public List<Entry> newest(int limit) {
        return journal.newest(limit);
    }

    /** How many lines wait for each place that should be out by now; by the place, as {@code network/channel}. */
    public SortedMap<String, Long> overdueLines() {
        return journal.overdueLines();
    }

    /** Stores what happened and, with it, the lines for all channels and the topics that read otherwise now. */
    public TrainState write(Actor actor, List<? extends Event> events, List<Announcement> lines) {
        return journal.write(
                actor,
                events,
                (before, after) -> announcer.effects(new Announcer.Change(actor, events, before, after), lines));
    }

    /** As {@link #write}, and stores the letter with it. */
    void post(Actor actor, List<? extends Event> events, Effect.Post letter, List<Announcement> lines) {
        journal.write(
                actor,
                events,
                (before, after) -> Stream.concat(
                                announcer.effects(new Announcer.Change(actor, events, before, after), lines).stream(),
                                Stream.of(letter))
                        .toList());
    }

    /** As {@link #write}, where it is so by then; whether it was written. */
    boolean writeIf(Predicate<TrainState> isSo, Actor actor, List<? extends Event> events, List<Announcement> lines) {
        return journal.writeIf(
                isSo,
                actor,
                events,
                (before, after) -> announcer.effects(new Announcer.Change(actor, events, before, after), lines));
    }

    /**
     * Sets the topic of every channel that wants it, even where nothing changed; what was remarked on it is forgotten.
     */
    public void renewTopics(Actor actor) {
        List<Event.TopicRemarked> forgotten = state().spoken().topics().keySet().stream()
                .sorted()
                .map(subject -> new Event.TopicRemarked(subject, ""))
                .toList();
        journal.write(actor, forgotten, (before, after) -> announcer.topics(after));
    }

    /** Sets the topic of that channel, even where nothing changed. */
    void renewTopic(ChannelRef channel) {
        journal.write(
                Actor.BOT,
                List.of(),
                (before, after) -> announcer.topics(after).stream()
                        .filter(effect -> effect.destination().equals(Effect.SetTopic.destination(channel)))
                        .toList());
    }

    /** Leaves the topic of those channels as it stands until the next push. */
    public void leaveTopics(Actor actor, List<ChannelRef> channels) {
        List<Event.TopicRemarked> left = channels.stream()
                .map(channel -> new Event.TopicRemarked(channel.toString(), TopicRemark.left(state())))
                .toList();
        journal.write(actor, left, (before, after) -> List.of());
    }

    /** Stores what the bot remarks on a topic, and says it in that channel alone; a blank line is not said. */
    void remark(ChannelRef channel, Event.TopicRemarked remark, String line) {
        List<Effect> said =
                line.isBlank() ? List.of() : List.of(new Effect.Say(Place.channel(channel), Utterance.plain(line)));
        journal.write(Actor.BOT, List.of(remark), (before, after) -> said);
    }

    /** The segment that the bot last set in that channel's topic; blank before the first. */
    String lastTopic(ChannelRef channel) {
        return journal.lastTopic(channel);
    }

    /** Takes up what was left undone, all of it. Only in the train's own lane. */
    public void takeUp() {
        openNextPush();
        // Nobody waits for it any more.
        tagging.finishOpenPlans(plan -> {});
        picks.look();
    }

    /** Opens the next push where none is open or its day went by untagged. Only in the train's own lane. */
    public void openNextPush() {
        List<Event> events = days.overdue(state(), clock.instant());
        if (!events.isEmpty()) {
            write(Actor.BOT, events, List.of());
        }
    }

    /**
     * Carries out all that is planned and not done, and returns the plans as they ended. Only in the train's own lane.
     *
     * @param watcher is told of a plan after each of its steps, one call after the other
     */
    public List<TaggingPlan> finishTagging(Consumer<TaggingPlan> watcher) {
        List<TaggingPlan> finished = tagging.finishOpenPlans(watcher);
        if (!finished.isEmpty()) {
            picks.look();
        }
        return finished;
    }

    /** What is said of a push whose tags were found as they are to those whose sign-off is of others. */
    public List<Announcement> staleSignOffs(Push push) {
        return push.isOpen() ? new StaleSignOffs(train, state(), sources).of(push) : List.of();
    }

    /** What is said of a plan at its end, and to those whose sign-off it has made stale. */
    public List<Announcement> summary(TaggingPlan plan) {
        return Stream.concat(
                        new TaggingSummary(this).of(plan).stream(),
                        new StaleSignOffs(train, state(), sources).of(plan).stream())
                .toList();
    }
}
