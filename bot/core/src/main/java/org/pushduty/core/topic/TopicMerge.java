package org.pushduty.core.topic;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pushduty.core.people.Person;
import org.pushduty.core.topic.Rendering.Kind;

/**
 * Brings the bot's segment into a channel's topic, a row of segments of which one is the bot's. The others are people's
 * and stay to the letter; of what people wrote into the bot's, only the values that the bot has changed since are
 * replaced.
 */
public final class TopicMerge {
    private final TopicForm form;
    private final Predicate<String> fits;

    /** @param fits whether the network takes a topic whole; if one, then every shorter one */
    public TopicMerge(TopicForm form, Predicate<String> fits) {
        this.form = form;
        this.fits = fits;
    }

    /** Whether that segment stands in the topic to the letter. */
    public static boolean stands(String topic, String segment) {
        return Search.placeOf(segment, topic) >= 0;
    }

    /**
     * What becomes of the topic now that our segment reads otherwise; where somebody has taken it out, it comes back.
     *
     * @param last the segment we set last, or blank before the first
     */
    public TopicChange renewed(String topic, String last, String wanted) {
        Optional<OurPart> ours = new Search(form, topic).find(last, wanted);
        String segment = ours.map(part -> renewed(part, topic, wanted)).orElse(wanted);
        return changed(topic, ours.orElse(new OurPart.Intact(0, 0)), segment);
    }

    private String renewed(OurPart ours, String topic, String wanted) {
        return ours instanceof OurPart.Edited edited
                ? new Renewal(edited, topic.substring(edited.start(), edited.end())).with(form.read(wanted))
                : wanted;
    }

    /** What becomes of the topic where our segment is wanted as it is, whatever was done to it. */
    public TopicChange anew(String topic, String last, String wanted) {
        return changed(topic, new Search(form, topic).find(last, wanted).orElse(new OurPart.Intact(0, 0)), wanted);
    }

    private TopicChange changed(String topic, OurPart ours, String segment) {
        String before = topic.substring(0, ours.start());
        boolean isNew = ours.end() == 0 && !topic.isBlank();
        String after = (isNew ? Search.PART : "") + (topic.isBlank() ? "" : topic.substring(ours.end()));
        if (isSameToReaders(topic, before + segment + after)) {
            return new TopicChange.Leave();
        }
        String fitting = Shortening.of(segment, text -> fits.test(before + text + after));
        if (fitting.isBlank()) {
            return new TopicChange.NoRoom();
        }
        return isCutAlready(topic.substring(ours.start(), ours.end()), segment, fitting)
                ? new TopicChange.Leave()
                : new TopicChange.Set(before + fitting + after);
    }

    /** Whether there stands as much of a segment that has to be cut as there is room for. */
    private static boolean isCutAlready(String there, String segment, String fitting) {
        return !fitting.equals(segment)
                && there.length() >= fitting.length()
                && segment.startsWith(there.replaceAll(Shortening.ELLIPSIS + "$", ""));
    }

    /** Neither spaces nor capitals tell a reader anything, except in an address. */
    private static boolean isSameToReaders(String one, String other) {
        return one.replaceAll("\\s+", "").equalsIgnoreCase(other.replaceAll("\\s+", ""))
                && links(one).equals(links(other));
    }

    private static List<String> links(String topic) {
        return Word.in(topic).stream().filter(Word::isLink).map(Word::text).toList();
    }

    /**
     * The hero and the link that somebody wrote by hand, where the bot knows others and has known them since it set the
     * topic last.
     */
    public HandWriting byHand(String topic, String last, String wanted) {
        Rendering known = form.read(wanted);
        return new Search(form, topic)
                .find(last, wanted)
                .filter(OurPart.Edited.class::isInstance)
                .map(OurPart.Edited.class::cast)
                .filter(edited -> edited.base().isParallelTo(known))
                .map(edited -> new HandWriting(byHand(Kind.HERO, edited, known), byHand(Kind.LINK, edited, known)))
                .orElse(HandWriting.NONE);
    }

    private String byHand(Kind kind, OurPart.Edited edited, Rendering known) {
        for (int i = 0; i < known.size(); i++) {
            Word ours = known.words().get(i);
            boolean isUnchanged =
                    ours.text().equals(edited.base().words().get(i).text());
            Optional<Word> there = edited.pairing().theirs(i);
            if (known.kinds().get(i) == kind && isUnchanged && there.isPresent() && !isSame(ours, there.get())) {
                return there.get().text();
            }
        }
        return "";
    }

    private boolean isSame(Word ours, Word theirs) {
        Optional<Person> person = form.named(theirs);
        return ours.isLike(theirs) || (person.isPresent() && person.equals(form.named(ours)));
    }
}
