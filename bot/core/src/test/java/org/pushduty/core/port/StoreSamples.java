package org.pushduty.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TakenCommit;
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
                new Event.HoldPlaced(new Hold(3, "krupa", "login is broken", STARTED, Hold.OPEN_END)),
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
                        "by hand"));
    }

    public static List<Effect> effects() {
        return List.of(
                new Effect.Say(Place.privately("mozilla", "kumar"), Utterance.bad("login is broken")),
                new Effect.Announce(
                        new ChannelRef("addons", "push-duty"),
                        "amo 2016.10.06",
                        Utterance.plain("mat, you are the push hero"),
                        List.of("mat")),
                new Effect.SetTopic(new ChannelRef("mozilla", "#amo"), "Push 2016.10.06 · hero kumar"));
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
                List.of(new TakenCommit(PICKED, "Fix the \"login\" (bug 1234)")),
                "Push 2016.10.06-1\n\nasked for by kumar",
                new Signature("Push Duty", "pushduty@example.org"),
                TAGGED);
    }

    private static Live live(String tag) {
        return new Live(tag, COMMIT, ENDED, "kumar");
    }
}
