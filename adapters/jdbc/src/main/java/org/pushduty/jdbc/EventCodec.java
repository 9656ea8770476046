package org.pushduty.jdbc;

import java.util.Map;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.PaperEvent;

/**
 * The stored names of the events. A name is never changed and never used for another kind. A new kind comes with a
 * migration, an empty one if need be: it is what makes older programs refuse the store.
 */
final class EventCodec {
    static final Kinds<Event> KINDS = new Kinds<>(Map.ofEntries(
            Map.entry("push-opened", Event.PushOpened.class),
            Map.entry("tagging-planned", Event.TaggingPlanned.class),
            Map.entry("revision-tagged", Event.RevisionTagged.class),
            Map.entry("tagging-failed", Event.TaggingFailed.class),
            Map.entry("hold-placed", Event.HoldPlaced.class),
            Map.entry("hold-lifted", Event.HoldLifted.class),
            Map.entry("push-closed", Event.PushClosed.class),
            Map.entry("push-skipped", Event.PushSkipped.class),
            Map.entry("live-adopted", Event.LiveAdopted.class),
            Map.entry("hero-changed", Event.HeroChanged.class),
            Map.entry("reminder-given", Event.ReminderGiven.class),
            Map.entry("topic-remarked", Event.TopicRemarked.class),
            Map.entry("remarked", Event.Remarked.class),
            Map.entry("hold-set", Event.HoldSet.class),
            Map.entry("notable-noted", PaperEvent.NotableNoted.class),
            Map.entry("pick-wanted", PaperEvent.PickWanted.class),
            Map.entry("picks-decided", PaperEvent.PicksDecided.class),
            Map.entry("task-set", PaperEvent.TaskSet.class),
            Map.entry("task-settled", PaperEvent.TaskSettled.class),
            Map.entry("blocker-raised", PaperEvent.BlockerRaised.class),
            Map.entry("blocker-resolved", PaperEvent.BlockerResolved.class),
            Map.entry("signed-off", PaperEvent.SignedOff.class),
            Map.entry("went-despite", PaperEvent.WentDespite.class),
            Map.entry("mail-moved", PaperEvent.MailMoved.class),
            Map.entry("paper-taken-over", PaperEvent.PaperTakenOver.class)));

    private EventCodec() {}
}
