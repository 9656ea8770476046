package org.pushduty.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.Letter;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.HoldScope;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TakenCommit;
import org.pushduty.core.push.Task;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;

/**
 * At least one value of everything that a store keeps, with no component left at a value that a forgotten one would
 * have too. Checked-in documents are compared with these: change none of them, add to them.
 */
public final class StoreSamples {
    private static final PushName PUSH = new PushName("2016.10.06");
    private static final RepositoryName SERVER = new RepositoryName("addons-server");
    private static final RepositoryName FRONTEND = new RepositoryName("addons-frontend");
    private static final CommitId COMMIT = new CommitId("0123456789abcdef0123456789abcdef01234567");
    private static final CommitId PICKED = new CommitId("fedcba9876543210fedcba9876543210fedcba98");
    private static final TakenCommit TAKEN = new TakenCommit(PICKED, "Fix the \"login\" (bug 1234)");
    private static final Instant TAGGED = Instant.parse("2016-10-04T18:00:07Z");
    private static final Instant STARTED = Instant.parse("2016-10-06T18:00:00.5Z");
    private static final Instant ENDED = Instant.parse("2016-10-06T18:41:12.345678Z");

    private StoreSamples() {}

    public static List<Event> events() {
        return List.of(
                new Event.PushOpened(PUSH, LocalDate.of(2016, 10, 6), "kumar", "the release could not wait"),
                new Event.TaggingPlanned(PUSH, List.of(head(), pick()), List.of("already: addons-frontend 2016.10.06")),
                new Event.RevisionTagged(PUSH, pick()),
                new Event.TaggingFailed(PUSH, FRONTEND, new Revision(PUSH, 2), "the remote says: protected tag"),
                new Event.HoldPlaced(
                        new Event.HoldPlaced.HoldOfOld(3, "krupa", "login is broken", STARTED, Hold.OPEN_END)),
                new Event.HoldLifted(3, "login works"),
                new Event.PushClosed(PUSH, "prod", Map.of(SERVER, live("2016.10.06-1")), STARTED, ENDED, "all well"),
                new Event.PushSkipped(PUSH, "all-hands week"),
                new Event.HeroChanged(PUSH, "mat", "kumar is ill"),
                new Event.ReminderGiven("tag 2016.10.06 2016-10-04T18:00:00Z PT1H"),
                new Event.TopicRemarked("mozilla/#amo", "hero mat"),
                new Event.LiveAdopted(
                        PUSH,
                        LocalDate.of(2016, 10, 6),
                        "kumar",
                        "stage",
                        Map.of(FRONTEND, live("2016.09.29-4")),
                        "by hand"),
                new Event.Remarked("template templates/mail.md", "templates/mail.md:3: there is no heroine"),
                new Event.HoldSet(new Hold(
                        4,
                        new HoldScope(HoldScope.Kind.REPOSITORY, "addons-frontend", true),
                        "krupa",
                        "fonts are missing",
                        STARTED,
                        ENDED)),
                new PaperEvent.NotableNoted(PUSH, 1, "the new home page", "- the new home page"),
                new PaperEvent.PickWanted(PUSH, 2, SERVER, TAKEN, "login fails", "https://example.org/commit/fed"),
                new PaperEvent.PicksDecided(PUSH, List.of(2, 5), Pick.Standing.APPROVED, "both are small"),
                new PaperEvent.TaskSet(PUSH, 3, Task.Phase.AFTER, "ops", "reindex", "- reindex"),
                new PaperEvent.TaskSettled(PUSH, 3, Task.Standing.WAIVED, "nothing to index"),
                new PaperEvent.BlockerRaised(PUSH, 6, "bug 1234", "mat", "bug 1234"),
                new PaperEvent.BlockerResolved(PUSH, 6, "picked"),
                new PaperEvent.SignedOff(
                        PUSH, new SignOff("qa", "krupa", false, "search", Map.of(SERVER, "2016.10.06-1"), ENDED)),
                new PaperEvent.WentDespite(PUSH, "pushed", List.of("blocker 6"), "it is known"),
                new PaperEvent.MailMoved(PUSH, MailStatus.Stage.REFUSED, "amo.2016.10.06@example.org", "no such user"),
                new PaperEvent.PaperTakenOver(new PushName("2016.10.13"), PUSH));
    }

    public static List<Effect> effects() {
        return List.of(
                new Effect.Say(Place.privately("mozilla", "kumar"), Utterance.bad("login is broken")),
                new Effect.Announce(
                        new ChannelRef("addons", "push-duty"),
                        "amo 2016.10.06",
                        Utterance.plain("mat, you are the push hero"),
                        List.of("mat")),
                new Effect.SetTopic(new ChannelRef("mozilla", "#amo"), "Push 2016.10.06 · hero kumar"),
                new Effect.Post(
                        PUSH,
                        new Letter(
                                "amo.2016.10.06@example.org",
                                "pushduty@example.org",
                                List.of("dev@example.org"),
                                "The push is done",
                                List.of("amo.2016.09.29@example.org"),
                                ENDED,
                                "It is *done*.\nNotes: none")));
    }

    private static TagStep head() {
        return new TagStep(
                FRONTEND,
                Revision.first(PUSH),
                COMMIT,
                TagStep.Origin.HEAD,
                "",
                List.of(),
                "Push 2016.10.06",
                new Signature("Push Duty", "pushduty@example.org"),
                TAGGED);
    }

    private static TagStep pick() {
        return new TagStep(
                SERVER,
                new Revision(PUSH, 1),
                COMMIT,
                TagStep.Origin.PICKS,
                "2016.10.06",
                List.of(TAKEN),
                "Push 2016.10.06-1\n\nasked for by kumar",
                new Signature("Push Duty", "pushduty@example.org"),
                TAGGED);
    }

    private static Live live(String tag) {
        return new Live(tag, COMMIT, ENDED, "kumar");
    }
}
