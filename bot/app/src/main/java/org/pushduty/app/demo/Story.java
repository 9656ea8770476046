package org.pushduty.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.pushduty.app.demo.SampleOrigins.Landed;
import org.pushduty.console.ConsoleNetwork;
import org.pushduty.core.train.CommitId;

/** One whole push, played: from the tag to the hand-over, with picks that apply and one that does not. */
final class Story {
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    static final Instant TUESDAY = Instant.parse("2016-10-04T18:05:00Z");
    static final String LAST_TAG = "2016.09.29";
    static final String TAG = "2016.10.06";
    private static final Instant WEDNESDAY = Instant.parse("2016-10-05T16:20:00Z");
    private static final Instant THURSDAY = Instant.parse("2016-10-06T18:41:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SampleOrigins origins;
    private final ConsoleNetwork channel;
    private final Transcript transcript;
    private final StoryClock clock;

    Story(SampleOrigins origins, ConsoleNetwork channel, Transcript transcript, StoryClock clock) {
        this.origins = origins;
        this.channel = channel;
        this.transcript = transcript;
        this.clock = clock;
    }

    /** What the origins must look like when it is over. */
    record Ending(CommitId serverHead, CommitId frontendHead, Landed landed) {}

    /** Plays it; throws {@link StoryException} at the first line that is not as it should be. */
    Ending play() throws InterruptedException {
        transcript.narrate("Tuesday: kumar is the push hero and tags what goes out on Thursday");
        Ending ending = new Ending(origins.head(SampleOrigins.SERVER), origins.head(SampleOrigins.FRONTEND), tagged());
        picks(ending.landed());
        holds();
        closes();
        return ending;
    }

    private Landed tagged() throws InterruptedException {
        says("kumar", "!status", "goes out");
        says("kumar", "!adopt " + LAST_TAG, "prod runs " + LAST_TAG);
        says("kumar", "!tag?", "(A preview");
        says("kumar", "!tag", "tagged " + TAG + ": addons-server");
        says("visitor", "!tag", "belongs to nobody");
        says("krupa", "!signoff", "still needed: ops (jason)");
        return origins.landAfterTagging();
    }

    private void picks(Landed landed) throws InterruptedException {
        clock.moveTo(WEDNESDAY);
        transcript.narrate("Wednesday: two fixes are wanted; one of them builds on what is not in the tag");
        String fix = landed.fix().abbreviated();
        String conflicting = landed.conflicting().abbreviated();
        channel.speak("eviljeff", "kumar: stage loses people after login, could you pick " + fix + "?");
        says("kumar", "!cherry-pick addons-server " + fix, "addons-server " + TAG + "-1 at");
        transcript.await(0, "krupa, your sign-off for qa was of " + TAG, PATIENCE);
        says("kumar", "!cherry-pick addons-server " + fix, "already in " + TAG + "-1");
        says("kumar", "!cherry-pick addons-server " + conflicting, "conflict in " + landed.file());
        transcript.await(
                0,
                "It applies together with what came before it: "
                        + landed.earlier().abbreviated(),
                PATIENCE);
        transcript.await(0, "it becomes " + TAG + "-2", PATIENCE);
    }

    private void holds() throws InterruptedException {
        transcript.narrate("QA finds something, and takes it back");
        says("krupa", "!hold search is broken on stage until tomorrow 9:00", "amo is on hold until");
        says("kumar", "!why", "hold 1 by krupa");
        says("krupa", "!unhold", "hold 1 is lifted");
        says("krupa", "!signoff", "is signed off for qa (addons-server " + TAG + "-1");
        says("kumar", "!compare addons-server", LAST_TAG + " to " + TAG + "-1");
    }

    private void closes() throws InterruptedException {
        clock.moveTo(THURSDAY);
        transcript.narrate("Thursday: production is pushed, and the duty is handed over");
        says("kumar", "!pushed all went well", "is not closed: this is in the way");
        says("jason", "!signoff", "that was the last one");
        says("kumar", "!pushed all went well", "pushed " + TAG + " to prod");
        transcript.await(0, "mat, you are the push hero", PATIENCE);
        transcript.await(0, "topic of #amo: Push 2016-10-13 · hero mat", PATIENCE);
        says("mat", "!next", "hero mat: !tag");
        says("mat", "!log 3", "kumar");
    }

    private void says(String who, String text, String answer) throws InterruptedException {
        int before = transcript.length();
        channel.speak(who, text);
        transcript.await(before, answer, PATIENCE);
    }

    /** What is not as it should be in the origins; empty if all is well. */
    List<String> faults(Ending ending) {
        return new EndingCheck(origins, ending).faults();
    }
}
