package org.pushduty.console;

import java.util.List;

/** The terminal's own words. */
final class Words {
    static final List<Candidate> ALL = List.of(
            new Candidate("/nick", "speak as somebody else"),
            new Candidate("/msg", "say it to the bot alone"),
            new Candidate("/topic", "set the topic"),
            new Candidate("/quit", "leave"));

    static final String HELP =
            "/nick NAME speaks as somebody else, /msg TEXT says it to the bot alone, /topic TEXT sets the topic,"
                    + " /quit or Ctrl-D leaves. Tab completes.";

    private Words() {}
}
