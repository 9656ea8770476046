package org.pushduty.core.command;

import java.util.Optional;
import org.pushduty.core.push.Question;

/** What waits for a yes. */
@FunctionalInterface
public interface OpenQuestions {

    /** What waits for that code's yes from this person; empty for everybody else, and when it is too late. */
    Optional<Question> find(String code, Speaker speaker);
}
