package org.pushduty.core.command;

import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.push.Question;

/** One command: the whole of its rule, in one class. Used from several threads; keeps no state of a request. */
public interface Command {

    CommandSpec spec();

    /** As it holds for these words: where they ask only for a look, a command that writes may be one that looks. */
    default CommandSpec spec(Arguments arguments) {
        return spec();
    }

    /** Refuses, or acts and answers. Called with one request of a train at a time if the command writes. */
    Answer run(Request request);

    /** The question that this says yes to; what it was about is then carried out in this one's place. */
    default Optional<Question> resumes(Request request) {
        return Optional.empty();
    }

    /** What to say when the answer takes longer than a moment; blank for commands that are always quick. */
    default String busyLine(Request request) {
        return "";
    }

    /** Whether it speaks of a train, so that one has to be named where the channel does not imply it. */
    default boolean needsTrain() {
        return true;
    }

    /** Whether it has to know who asks although everybody may. */
    default boolean needsSpeaker() {
        return false;
    }

    /** Whether that person may say it although the right that it takes is not theirs. */
    default boolean isOpenTo(Request request) {
        return false;
    }
}
