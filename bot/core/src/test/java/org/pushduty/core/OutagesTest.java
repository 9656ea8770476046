package org.pushduty.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pushduty.core.port.MailTrouble;

/** Notes and mail that are away in any phase of a push: it goes on as ever, and all is done after, once. */
class OutagesTest {
    private static final String NOTES = """
            # Push {{ push.name }}

            {{ parts.notable }}

            {{ parts.links }}

            {{ parts.before }}

            {{ parts.signoffs }}

            start: {{ parts.start }}
            end: {{ parts.end }}

            {{ parts.note }}
            """;

    /** What is said in it, by whom. */
    private enum Phase {
        BEFORE_THE_TAG("krupa !notable search is new", "kumar !tag"),
        BEFORE_THE_SIGN_OFF(
                "krupa !task before for ops migrate", "jason !done 1", "krupa !signoff qa", "jason !signoff ops"),
        AT_PUSHED("kumar !pushed all went well"),
        AT_THE_MAIL("kumar !mail send");

        private final String words;

        Phase(String... words) {
            this.words = String.join("\n", words);
        }

        List<String> lines() {
            return words.lines().toList();
        }
    }

    private enum NotesTrouble {
        NONE,
        DOWN,
        NONSENSE,
        SLOW
    }

    private enum LetterTrouble {
        NONE,
        DOWN,
        BUSY
    }

    private record Outage(Phase phase, NotesTrouble notes, LetterTrouble letters) {}

    static Stream<Outage> outages() {
        return Stream.of(Phase.values())
                .flatMap(phase -> Stream.of(NotesTrouble.values())
                        .flatMap(notes ->
                                Stream.of(LetterTrouble.values()).map(letters -> new Outage(phase, notes, letters)))
                        .filter(outage ->
                                outage.notes() != NotesTrouble.NONE || outage.letters() != LetterTrouble.NONE));
    }

    /** What came of a push: what was said at once, all that was ever said, its page and the mails. */
    private record Outcome(List<String> atOnce, List<String> said, String page, List<String> mails) {}

    @ParameterizedTest
    @MethodSource("outages")
    void thePushGoesOnAndAllIsDoneOnce(Outage outage) throws InterruptedException {
        Outcome fair = new Weeks(new Outage(outage.phase(), NotesTrouble.NONE, LetterTrouble.NONE)).outcome();

        Outcome troubled = new Weeks(outage).outcome();

        assertThat(troubled.atOnce()).isEqualTo(fair.atOnce());
        assertThat(troubled.said()).containsExactlyInAnyOrderElementsOf(fair.said());
        assertThat(troubled.page()).isEqualTo(fair.page()).contains("all went well", "search is new");
        assertThat(troubled.mails()).isEqualTo(fair.mails()).hasSize(1);
    }

    /** One push with that outage. */
    private static final class Weeks {
        private final BotScenario bot = new BotScenario();
        private final Outage outage;
        private final List<String> atOnce = new ArrayList<>();
        private final List<String> said = new ArrayList<>();

        Weeks(Outage outage) {
            this.outage = outage;
            bot.templates.write("built-in:pad.md", NOTES);
            bot.look();
            bot.keepNotes();
        }

        Outcome outcome() throws InterruptedException {
            for (Phase phase : Phase.values()) {
                if (phase == outage.phase()) {
                    away(phase);
                } else {
                    phase.lines().forEach(this::hear);
                }
                after();
            }
            return new Outcome(
                    atOnce,
                    said,
                    bot.pad.text("amo-2016.10.06"),
                    bot.mailer.box().stream().map(Object::toString).toList());
        }

        private void away(Phase phase) throws InterruptedException {
            begin();
            List<Thread> waiting = new ArrayList<>();
            for (String line : phase.lines()) {
                if (outage.notes() == NotesTrouble.SLOW) {
                    say(line);
                    waiting.add(bot.keepNotesMeanwhile());
                } else {
                    hear(line);
                }
            }
            bot.pad.clear();
            bot.mailer.recover();
            for (Thread each : waiting) {
                each.join();
            }
        }

        private void begin() {
            switch (outage.notes()) {
                case NONE -> {}
                case DOWN -> bot.pad.goDown();
                case NONSENSE -> bot.pad.talkNonsense();
                case SLOW -> bot.pad.slowDown();
            }
            switch (outage.letters()) {
                case NONE -> {}
                case DOWN -> bot.mailer.suffer(MailTrouble.DOWN);
                case BUSY -> bot.mailer.suffer(MailTrouble.BUSY);
            }
        }

        private void hear(String line) {
            say(line);
            bot.keepNotes();
        }

        private void say(String line) {
            String[] parts = line.split(" ", 2);
            bot.hear(parts[0], parts[1]);
            // That a mail is out is said once it is, whenever that is.
            bot.said().stream().filter(each -> !each.contains(" is out")).forEach(atOnce::add);
            said.addAll(bot.said());
        }

        /** Time goes by: what could not be done is tried again. */
        private void after() {
            for (int look = 0; look < 3; look++) {
                bot.forward(Duration.ofMinutes(20));
                bot.look();
                bot.keepNotes();
                said.addAll(bot.said());
            }
        }
    }
}
