package org.pushduty.app.demo;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.pushduty.app.Program;
import org.pushduty.console.ConsoleNetwork;
import org.pushduty.console.ConsoleSettings;

/** The demo without a terminal: one whole push plays by itself. */
final class Play {
    private final Stage stage;

    Play(Stage stage) {
        this.stage = stage;
    }

    /** Returns the exit status: 0 if all went as it should. */
    int perform() throws InterruptedException {
        StoryClock clock = new StoryClock(Clock.systemUTC(), Story.TUESDAY, Story.ZONE);
        Transcript transcript = new Transcript(System.out);
        CompletableFuture<ConsoleNetwork> channel = new CompletableFuture<>();
        try (SampleOrigins origins = SampleOrigins.make(stage.originsFolder(), Story.TUESDAY, Story.LAST_TAG);
                Program program = stage.program(
                        at -> {
                            ConsoleNetwork made = ConsoleNetwork.transcript(
                                    new ConsoleSettings(at, "kumar", "pushduty"), clock, transcript);
                            channel.complete(made);
                            return made;
                        },
                        clock)) {
            program.start();
            Story story = new Story(origins, channel.join(), transcript, clock);
            Story.Ending ending = story.play();
            return told(story.faults(ending), transcript);
        } catch (StoryException e) {
            System.out.println();
            System.out.println("The demo failed: " + e.getMessage() + ". Its log: " + stage.scratch());
            return 1;
        }
    }

    private int told(List<String> faults, Transcript transcript) {
        faults.forEach(fault -> System.out.println("WRONG: " + fault));
        if (faults.isEmpty()) {
            transcript.narrate("Checked in the origins: the tags are there, on the right commits, and nothing else is");
        }
        return faults.isEmpty() ? 0 : 1;
    }
}
