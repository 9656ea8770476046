package org.pushduty.core.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Message;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries commands out where the {@link Dispatcher} has put them, and answers. Used from several threads. */
final class Performer {
    private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

    private final Registry registry;
    private final Lanes lanes;
    private final Gatekeeper gatekeeper;
    private final Confirmations confirmations;
    private final Voice voice;
    private final Clock clock;

    Performer(
            Registry registry,
            Lanes lanes,
            Gatekeeper gatekeeper,
            Confirmations confirmations,
            Voice voice,
            Clock clock) {
        this.registry = registry;
        this.lanes = lanes;
        this.gatekeeper = gatekeeper;
        this.confirmations = confirmations;
        this.voice = voice;
        this.clock = clock;
    }

    /** Looks at the words, at who speaks and at their rights, then does it. */
    void carryOut(Message message, Addressing.Addressed addressed, Command command, Lane lane) {
        guarded(message.asked(), command, () -> {
            CommandSpec spec = command.spec();
            ArgumentParser.Outcome parsed =
                    new ArgumentParser(spec, lane.desk().train().repositoryNames()).parse(addressed.rest());
            if (!parsed.isGood()) {
                voice.answer(message.asked(), Answer.refused(parsed.problem()));
                return;
            }
            boolean isWhoNeeded = spec.right() != Right.ANYONE || command.needsSpeaker();
            Request request = new Request(
                    lane.desk(),
                    isWhoNeeded ? gatekeeper.speaker(message) : Gatekeeper.unproven(message),
                    message.asked(),
                    parsed.arguments(),
                    addressed.endsInQuestion(),
                    "",
                    clock.instant());
            begin(command, lane, request, line(spec, addressed));
        });
    }

    private static String line(CommandSpec spec, Addressing.Addressed addressed) {
        return (spec.name() + " " + addressed.rest()).strip();
    }

    private void begin(Command command, Lane lane, Request request, String line) {
        Optional<String> refusal = refusal(command, lane, request);
        if (refusal.isPresent()) {
            voice.answer(request.asked(), Answer.refused(refusal.get()));
            return;
        }
        Optional<Question> question = command.resumes(request);
        if (question.isPresent()) {
            resume(question.get(), request);
        } else {
            voice.answer(request.asked(), run(command, lane, request, line));
        }
    }

    private Optional<String> refusal(Command command, Lane lane, Request request) {
        if (command.spec().writes()) {
            // By the calendar, and not by who asks or how: whose push it is decides who may.
            lane.desk().openNextPush();
        }
        return gatekeeper.refusal(command.spec(), request.speaker(), request.state());
    }

    /**
     * After the yes the command runs anew, in its own lane: rights, refs and effect are looked at again, and a changed
     * effect is asked anew.
     */
    private void resume(Question question, Request yes) {
        Addressing.Addressed addressed = Addressing.read(question.line(), List.of(), true)
                .orElseThrow(() -> new IllegalStateException("no command was put to anybody: " + question.line()));
        Command command = registry.find(addressed.verb())
                .orElseThrow(
                        () -> new OutsideException("store", "read a question", "!" + addressed.verb() + " is gone"));
        Lane lane = lanes.named(question.train().text())
                .orElseThrow(() -> new OutsideException(
                        "store",
                        "read a question",
                        "the train " + question.train() + " is no longer in my configuration"));
        try {
            lane.writes()
                    .execute(() ->
                            guarded(yes.asked(), command, () -> confirmed(question, yes, command, lane, addressed)));
        } catch (RejectedExecutionException e) {
            LOG.info("a yes came while the bot was leaving");
        }
    }

    private void confirmed(Question question, Request yes, Command command, Lane lane, Addressing.Addressed addressed) {
        ArgumentParser.Outcome parsed =
                new ArgumentParser(command.spec(), lane.desk().train().repositoryNames()).parse(addressed.rest());
        if (!parsed.isGood()) {
            voice.answer(yes.asked(), Answer.refused(parsed.problem()));
            return;
        }
        // Two presses of one button wait in the lane one after the other.
        if (confirmations.find(question.code(), yes.speaker()).isEmpty()) {
            voice.answer(
                    yes.asked(),
                    Answer.refused("already answered: that was put to you once. Nothing was changed by this."));
            return;
        }
        Request request = new Request(
                lane.desk(),
                yes.speaker(),
                yes.asked(),
                parsed.arguments(),
                false,
                question.proposal().effect(),
                clock.instant());
        begin(command, lane, request, question.line());
        confirmations.settle(question);
    }

    private Answer run(Command command, Lane lane, Request request, String line) {
        try (Patience patience = voice.patience(request.asked(), command.busyLine(request))) {
            if (command.spec().writes() && !request.isPreview()) {
                lane.desk().takeUp();
            }
            Answer answer = command.run(request.showing(patience::tell));
            return answer.proposal().isNone() ? answer : proposed(lane, request, line, answer);
        }
    }

    private Answer proposed(Lane lane, Request request, String line, Answer answer) {
        boolean isStale = !request.confirmed().isBlank();
        Answer told = isStale
                ? Answer.openly("it is no longer what was shown to you; by now: "
                        + answer.proposal().effect())
                : answer;
        return told.with(confirmations.ask(lane.desk().train().name(), request.speaker(), line, answer.proposal()));
    }

    private void guarded(Asked asked, Command command, Runnable work) {
        try {
            work.run();
        } catch (OutsideException e) {
            LOG.warn("!{} failed: {}", command.spec().name(), e.getMessage());
            voice.answer(asked, Answer.refused(e.getMessage() + ". Nothing was changed by this."));
        } catch (RuntimeException e) {
            // A bug of ours: the channel gets no stack trace, the log does, and the bot carries on.
            LOG.error("!{} broke", command.spec().name(), e);
            voice.answer(asked, Answer.refused("something went wrong inside me; my log has it."));
        }
    }
}
