package org.pushduty.core.port;

import java.util.List;
import java.util.Map;

/** The team's own texts. An implementation must pass {@code TemplatesContract}. Used from several threads. */
public interface Templates {

    /**
     * The text of a template, with {@code facts} filled in; a name that the facts lack is an error, not a blank.
     *
     * @param template a file of the team's, or {@code built-in:pad.md} or {@code built-in:mail.md}
     * @param facts values are strings, numbers, booleans, lists and maps of these
     * @throws OutsideException naming file and line of what is wrong in it
     */
    String render(String template, Map<String, Object> facts);

    /** What is wrong with a template, each as {@code file:line: what}; empty for a good one. */
    List<String> problems(String template, Map<String, Object> sampleFacts);
}
