package org.pushduty.core.command;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Message;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries commands out where the {@link Dispatcher} has put them, and answers. Used from several threads. */
final class Performer {
    private static final Logger LOG = LoggerFactory.getLogger(Performer.class);

    private final Approvals approvals;
    private final Gatekeeper gatekeeper;
    private final TopicWaits topicWaits;
    private final Voice voice;
    private final Clock clock;

    Performer(Approvals approvals, Gatekeeper gatekeeper, TopicWaits topicWaits, Voice voice, Clock clock) {
        this.approvals = approvals;
        this.gatekeeper = gatekeeper;
        this.topicWaits = topicWaits;
        this.voice = voice;
        this.clock = clock;
    }

    /** Looks at the words, at who speaks and at their rights, then does it. */
    void carryOut(Message message, Errand errand) {
        guarded(message.asked(), errand, () -> {
            ArgumentParser.Outcome parsed = errand.arguments();
            if (!parsed.isGood()) {
                voice.answer(message.asked(), Answer.refused(parsed.problem()));
                return;
            }
            boolean isWhoNeeded =
                    errand.spec().right() != Right.ANYONE || errand.command().needsSpeaker();
            begin(
                    errand,
                    new Request(
                            errand.lane().desk(),
                            isWhoNeeded ? gatekeeper.speaker(message) : Gatekeeper.unproven(message),
                            message.asked(),
                            parsed.arguments(),
                            errand.addressed().endsInQuestion(),
                            "",
                            clock.instant()));
        });
    }

    private void begin(Errand errand, Request request) {
        Optional<String> refusal = refusal(errand, request);
        if (refusal.isPresent()) {
            voice.answer(request.asked(), Answer.refused(refusal.get()));
            return;
        }
        Optional<Question> question = errand.command().resumes(request);
        if (question.isPresent()) {
            resume(question.get(), request);
        } else {
            voice.answer(request.asked(), run(errand, request));
        }
    }

    private Optional<String> refusal(Errand errand, Request request) {
        if (errand.spec().writes()) {
            // By the calendar, and not by who asks or how: whose push it is decides who may.
            errand.lane().desk().openNextPush();
        }
        return gatekeeper
                .refusal(errand.spec(), request.speaker(), request.state())
                .filter(refusal ->
                        !request.speaker().isKnown() || !errand.command().isOpenTo(request));
    }

    /**
     * After the yes the command runs anew, in its own lane: rights, refs and effect are looked at again, and a changed
     * effect is asked anew.
     */
    private void resume(Question question, Request yes) {
        Optional<Errand> errand = approvals.errand(question);
        if (errand.isEmpty()) {
            voice.answer(
                    yes.asked(),
                    Answer.refused("what that was about is no longer in my configuration: " + question.train() + ", !"
                            + question.line() + ". Nothing was changed."));
            return;
        }
        try {
            errand.get()
                    .lane()
                    .writes()
                    .execute(() -> guarded(yes.asked(), errand.get(), () -> approved(question, yes, errand.get())));
        } catch (RejectedExecutionException e) {
            LOG.info("a yes came while the bot was leaving");
        }
    }

    private void approved(Question question, Request yes, Errand errand) {
        // Two presses of one button wait in the lane one after the other.
        if (!approvals.isOpen(question, yes.speaker())) {
            voice.answer(
                    yes.asked(),
                    Answer.refused("already answered: that was put to you once. Nothing was changed by this."));
            return;
        }
        ArgumentParser.Outcome parsed = errand.arguments();
        if (parsed.isGood()) {
            begin(
                    errand,
                    new Request(
                            errand.lane().desk(),
                            yes.speaker(),
                            yes.asked(),
                            parsed.arguments(),
                            false,
                            question.proposal().effect(),
                            clock.instant()));
        } else {
            voice.answer(yes.asked(), Answer.refused(parsed.problem()));
        }
        approvals.settle(question);
    }

    private Answer run(Errand errand, Request request) {
        try (Patience patience =
                voice.patience(request.asked(), errand.command().busyLine(request))) {
            Request followed = request.showing(patience::tell);
            Answer answer = errand.spec().writes() && !request.isPreview()
                    ? changed(errand, followed)
                    : errand.command().run(followed);
            return answer.proposal().isNone() ? answer : proposed(errand, request, answer);
        }
    }

    private Answer changed(Errand errand, Request request) {
        errand.lane().desk().takeUp();
        String before = TopicWaits.segment(request);
        Answer answer = errand.command().run(request);
        return before.equals(TopicWaits.segment(request)) ? answer : answer.and(topicWaits.told(request));
    }

    private Answer proposed(Errand errand, Request request, Answer answer) {
        boolean isStale = !request.confirmed().isBlank();
        Answer told = isStale
                ? Answer.openly("it is no longer what was shown to you; by now: "
                        + answer.proposal().effect())
                : answer;
        return approvals
                .ask(errand, request.speaker(), answer.proposal())
                .map(told::offeringFirst)
                .orElse(told);
    }

    private void guarded(Asked asked, Errand errand, Runnable work) {
        try {
            work.run();
        } catch (OutsideException e) {
            LOG.warn("!{} failed: {}", errand.spec().name(), e.getMessage());
            voice.answer(asked, Answer.refused(e.getMessage() + ". Nothing was changed by this."));
        } catch (RuntimeException e) {
            // A bug of ours: the channel gets no stack trace, the log does, and the bot carries on.
            LOG.error("!{} broke", errand.spec().name(), e);
            voice.answer(asked, Answer.refused("something went wrong inside me; my log has it."));
        }
    }
}
