package org.pushduty.core.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for the bot's segment in a topic. */
final class Search {
    static final String PART = " | ";

    /** People leave spaces out; a bar without any may be part of a word. */
    private static final Pattern BAR = Pattern.compile("\\s+\\|+\\s*|\\|+\\s+");

    private final TopicForm form;
    private final String topic;

    Search(TopicForm form, String topic) {
        this.form = form;
        this.topic = topic;
    }

    /**
     * Where our segment stands.
     *
     * @param last as we set it last, or blank
     * @param wanted as it should be
     */
    Optional<OurPart> find(String last, String wanted) {
        return exactly(wanted)
                .or(() -> exactly(last))
                .or(() -> windows(bars(wanted)).stream()
                        .filter(each -> isCut(each, wanted) || isCut(each, last))
                        .map(each -> (OurPart) each)
                        .findFirst())
                .or(() -> edited(last, wanted));
    }

    /** Where that segment begins with a bar or an end on either side, to the letter; negative where it does not. */
    static int placeOf(String segment, String topic) {
        // As texts, not as lists of parts: the team's own segment may have bars in it.
        return segment.isBlank() ? -1 : (PART + topic + PART).indexOf(PART + segment + PART);
    }

    private Optional<OurPart> exactly(String segment) {
        int start = placeOf(segment, topic);
        return start < 0 ? betweenAnyBars(segment) : Optional.of(new OurPart.Intact(start, start + segment.length()));
    }

    /** To the letter, but for how its neighbours are kept apart. */
    private Optional<OurPart> betweenAnyBars(String segment) {
        return windows(bars(segment)).stream()
                .filter(each -> !segment.isBlank() && text(each).equals(segment))
                .<OurPart>map(each -> each)
                .findFirst();
    }

    /** Cut by us, with an ellipsis; or by the server, at the topic's end. */
    private boolean isCut(OurPart window, String segment) {
        String text = text(window);
        if (text.endsWith(Shortening.ELLIPSIS)) {
            String head = text.substring(0, text.length() - 1);
            return !head.isBlank() && segment.startsWith(head);
        }
        return window.end() == topic.length() && text.length() * 2 > segment.length() && segment.startsWith(text);
    }

    private Optional<OurPart> edited(String last, String wanted) {
        List<OurPart.Intact> windows = windows(Math.max(bars(last), bars(wanted)));
        return Stream.of(last, wanted)
                .filter(segment -> !segment.isBlank())
                .map(form::read)
                .flatMap(base -> windows.stream()
                        .map(each -> new OurPart.Edited(
                                each.start(), each.end(), base, new Pairing(form, base, Word.in(text(each))))))
                .filter(each -> each.pairing().isOurs() && isOursInEveryPart(each))
                // Of equals the first: the one that was last set, the one on the left.
                .min(Comparator.comparing(each -> -each.pairing().likeness()))
                .map(each -> each);
    }

    /** Somebody else's part is not ours because it stands between bars where our segment has one too. */
    private boolean isOursInEveryPart(OurPart.Edited window) {
        return parts().stream()
                .filter(part -> part.start() >= window.start() && part.end() <= window.end())
                .allMatch(part ->
                        window.pairing().hasSameWithin(part.start() - window.start(), part.end() - window.start()));
    }

    private String text(OurPart part) {
        return topic.substring(part.start(), part.end());
    }

    private static int bars(String segment) {
        return (int) BAR.matcher(segment).results().count();
    }

    /** Every row of parts that could be a segment with up to so many bars in it. */
    private List<OurPart.Intact> windows(int bars) {
        List<OurPart.Intact> parts = parts();
        List<OurPart.Intact> windows = new ArrayList<>();
        for (int first = 0; first < parts.size(); first++) {
            for (int last = first; last < parts.size() && last <= first + bars; last++) {
                windows.add(new OurPart.Intact(
                        parts.get(first).start(), parts.get(last).end()));
            }
        }
        return windows;
    }

    private List<OurPart.Intact> parts() {
        List<OurPart.Intact> parts = new ArrayList<>();
        int start = 0;
        for (Matcher bar = BAR.matcher(topic); bar.find(); start = bar.end()) {
            parts.add(new OurPart.Intact(start, bar.start()));
        }
        parts.add(new OurPart.Intact(start, topic.length()));
        return parts;
    }
}
