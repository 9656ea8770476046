package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.notes.PageForm;
import org.pushduty.core.notes.Piece;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;
import org.pushduty.core.text.PageParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person and the whole bot work on the notes of a push, at the same time and at random: {@code -Dinterleavings=} says
 * how often, {@code -Dseed=} which. No character of the person's is lost or gets into another section, nothing of
 * theirs is taken in twice, and the bot's lines that nobody touched are current.
 */
final class NotesEtherpadIT {
    private static final Logger LOG = LoggerFactory.getLogger(NotesEtherpadIT.class);
    private static final int INTERLEAVINGS = Integer.getInteger("interleavings", 200);
    private static final int ON_A_PAGE = 20;
    private static final int MOST_LOOKS = 30;

    /** What the bot asks the server at that moment; blank for whenever it comes, and for before anything. */
    private static final List<String> MOMENTS =
            List.of("", "-", "getRevisionsCount", "getText", "EIO=3", "CLIENT_READY", "USER_CHANGES", "USER_CHANGES");

    private static final List<String> LISTS = List.of(
            PageParts.NOTABLE,
            PageParts.BLOCKERS,
            PageParts.PICKS,
            "links",
            PageParts.BEFORE,
            PageParts.AFTER,
            "signoffs");
    private static final String TEMPLATE = """
            # Notes of {{ push.name }}

            Hero: {{ parts.hero }}

            ## Notable

            {{ parts.notable }}

            ## Blockers

              - {{ parts.blockers }}

            ## To pick

            Oldest on top.

            {{ parts.picks }}

            ## Pushing

            {{ parts.links }}

            ## Before

            * {{ parts.before }}

            ## Later

            {{ parts.after }}

            Signed off: {{ parts.start }}

            {{ parts.signoffs }}
            """;
    private static final List<String> HEADINGS =
            List.of("# Notes of", "## Notable", "## Blockers", "## To pick", "## Pushing", "## Before", "## Later");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> told = new ArrayList<>();
    private EtherpadServer server;
    private Meddler meddler;
    private int kills;
    private int simultaneous;

    @Test
    void nothingOfThePersonsIsLostOrMovedOrTakenInTwice() {
        try (EtherpadServer running = EtherpadServer.start();
                var between = new Meddler(running.address())) {
            server = running;
            meddler = between;
            for (int first = 0; first < INTERLEAVINGS; first += ON_A_PAGE) {
                told.clear();
                try (var story = new Story(first)) {
                    story.play(Math.min(ON_A_PAGE, INTERLEAVINGS - first));
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("-Dseed=" + seed + "\n" + String.join("\n", told), e);
                }
            }
        }

        LOG.info("{} interleavings, {} within a write, {} kills, seed {}", INTERLEAVINGS, simultaneous, kills, seed);
        assertThat(simultaneous).as("typed within a write, seed " + seed).isPositive();
    }

    /** One page of one push. */
    private final class Story implements AutoCloseable {
        private final BotScenario bot;
        private final String page;
        private final EtherpadPad pad = new EtherpadPad(meddler.settings());
        private final PadPerson person;
        private final Map<String, Set<String>> pieces = new HashMap<>();
        private final Set<String> touched = new HashSet<>();

        /** Those whose answer was left behind: nothing tells them from new ones once their words are others. */
        private final Set<String> unanswered = new HashSet<>();

        private PadHuman human;
        private int number;

        Story(int first) {
            SampleTrain train = SampleTrain.AMO.named("amo" + first).needing("qa");
            bot = new BotScenario(train);
            page = "amo" + first + "-2016.10.06";
            person = new PadPerson(random, HEADINGS, () -> link(), this::touch);
            bot.templates.write("built-in:pad.md", TEMPLATE);
            bot.keepNotesOn(pad);
            settle();
            human = new PadHuman(server, page, "kumar");
        }

        private String link() {
            return "https://github.com/mozilla/addons-server/commit/" + fix();
        }

        private Object fix() {
            number++;
            return bot.server.commit("Fix " + number, "tofumatt", Map.of("file" + number + ".py", "fixed"));
        }

        void play(int interleavings) {
            for (int i = 0; i < interleavings; i++) {
                int kind = random.nextInt(60);
                if (kind == 0) {
                    interrupt();
                }
                interleave();
                settle();
                check();
                if (kind == 1) {
                    told.add("the bot is started again");
                    bot.restart();
                }
            }
        }

        private void interleave() {
            if (random.nextInt(4) > 0) {
                human.look();
            }
            PadPerson.Deed deed = person.next(human);
            String seen = human.text();
            String moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            told.add(deed + " @ " + moment);
            if (moment.equals("-")) {
                deed.doing().run();
                command();
                keep();
            } else {
                command();
                meanwhile(moment, deed.doing());
            }
            if (!deed.moved().isEmpty() && human.wasBehind()) {
                leftBehind(deed.moved(), seen);
            }
        }

        /**
         * They moved a section, and the bot had changed it before that reached the server, which takes out what they
         * saw and puts that in elsewhere: what the bot changed stays where the section was. On the page that is now the
         * same as if they had put it there on purpose, so the bot must leave it.
         */
        private void leftBehind(List<String> moved, String seen) {
            moved.forEach(this::touch);
            LISTS.forEach(part -> wanted(part).stream()
                    .filter(piece -> !seen.contains(piece.text()))
                    .map(piece -> part + " " + piece.key())
                    .forEach(piece -> {
                        touched.add(piece);
                        unanswered.add(piece);
                    }));
        }

        private void meanwhile(String moment, Runnable deed) {
            if (moment.isEmpty()) {
                var typing = CompletableFuture.runAsync(deed);
                keep();
                typing.join();
                return;
            }
            var isDone = new AtomicBoolean();
            var failed = new AtomicReference<RuntimeException>();
            meddler.beforeNext(moment, () -> {
                isDone.set(true);
                try {
                    deed.run();
                } catch (RuntimeException | AssertionError e) {
                    failed.set(new IllegalStateException(e));
                }
            });
            keep();
            meddler.beforeNext("nothing that anybody asks", () -> {});
            if (failed.get() != null) {
                throw failed.get();
            }
            simultaneous += isDone.get() ? 1 : 0;
            if (!isDone.get()) {
                deed.run();
            }
        }

        /** The pad is killed while the bot writes; what was on it before is on its disk. */
        private void interrupt() {
            told.add("the pad is killed");
            server.awaitStored(page, pad.read(page).orElseThrow().version());
            human.close();
            kills++;
            command();
            meanwhile(MOMENTS.get(random.nextInt(2, MOMENTS.size())), () -> {
                server.kill();
                server.restart();
            });
            human = new PadHuman(server, page, "kumar");
            settle();
            check();
        }

        private void keep() {
            known();
            bot.keepNotes();
        }

        /** Until there is nothing left to do. */
        private void settle() {
            String before = "none";
            for (int look = 0; look < MOST_LOOKS; look++) {
                bot.forward(Duration.ofSeconds(30));
                bot.look();
                keep();
                String now = pad.read(page).map(read -> read.version()).orElse("none") + " "
                        + bot.state().lastEntry();
                if (now.equals(before) && look > 1) {
                    return;
                }
                before = now;
            }
            throw new AssertionError("it never comes to rest");
        }

        private void check() {
            String text = pad.read(page).orElseThrow().text();
            told.add("--- page\n" + text);
            person.seeInOrder(text);
            for (String part : LISTS) {
                for (Piece piece : wanted(part)) {
                    if (!touched.contains(part + " " + piece.key())) {
                        assertThat(text.split(Pattern.quote(piece.text()), -1).length - 1)
                                .as("%s on the page:\n%s", piece.text(), text)
                                .isEqualTo(1);
                    }
                }
            }
            checkTakenIn();
        }

        private void checkTakenIn() {
            Set<Integer> found = new LinkedHashSet<>();
            Stream.concat(notes().map(Note::line), bot.state().spoken().remarks().keySet().stream())
                    .flatMap(words -> words.codePoints().boxed())
                    .filter(PadPerson::isTyped)
                    .forEach(each -> assertThat(found.add(each))
                            .as("%s is taken in once", Character.toString(each))
                            .isTrue());
        }

        private Stream<Note> notes() {
            Paperwork paper = push().paper();
            // What is notable has no answer beside it by which the line is known once its words are others.
            Stream<Note> notables = paper.notables().stream()
                    .filter(notable -> !touched.contains(PageParts.NOTABLE + " " + notable.number()))
                    .map(Note.Noted::note);
            return Stream.of(
                            notables,
                            answered(paper.blockers(), PageParts.BLOCKERS),
                            answered(paper.tasks(), PageParts.BEFORE, PageParts.AFTER),
                            answered(paper.picks(), PageParts.PICKS))
                    .flatMap(each -> each);
        }

        private Stream<Note> answered(List<? extends Note.Noted> all, String... parts) {
            return all.stream()
                    .filter(noted ->
                            Stream.of(parts).noneMatch(part -> unanswered.contains(part + " " + noted.number())))
                    .map(Note.Noted::note);
        }

        private Push push() {
            return bot.state().current().orElseThrow();
        }

        private List<Piece> wanted(String part) {
            SampleTrain train = SampleTrain.AMO.named(bot.train().text()).needing("qa");
            Map<String, Object> parts = new PageParts(train.train(), bot.state(), push(), bot.clock.instant()).all();
            return PageForm.read(parts.getOrDefault(part, "").toString()).pieces();
        }

        /** Remembers what the bot may have written. */
        private void known() {
            for (String part : LISTS) {
                for (Piece piece : wanted(part)) {
                    Set<String> texts = pieces.computeIfAbsent(part + " " + piece.key(), any -> new HashSet<>());
                    Stream.of(piece.isAdopted() ? piece.quote() : piece.text(), piece.after())
                            .filter(text -> !text.isBlank())
                            .forEach(texts::add);
                }
            }
        }

        /** The person has put their hand on that line. */
        private void touch(String line) {
            pieces.forEach((piece, texts) -> {
                if (texts.stream().anyMatch(line::contains)) {
                    touched.add(piece);
                }
            });
        }

        private void command() {
            String command = PadCommands.next(random, bot.state(), ++number, this::fix);
            told.add(command);
            bot.hear("jason", command);
            known();
        }

        @Override
        public void close() {
            human.close();
        }
    }
}
