package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Choice;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Replies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says answers where they were asked for: public lines with the asker's name first, the others to the asker alone. */
public final class Voice {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);

    /** So many lines of one answer a channel reads; a longer one goes to the asker alone. */
    private static final int FEW = 3;

    private final Map<String, ChatNetwork> networks;
    private final ScheduledExecutorService timer;

    public Voice(Map<String, ChatNetwork> networks, ScheduledExecutorService timer) {
        this.networks = Map.copyOf(networks);
        this.timer = timer;
    }

    /** Nothing more is said, and nothing waits any more. */
    void unheard(Asked asked) {
        network(asked.place()).replies().ifPresent(replies -> replies.unheard(asked));
    }

    void answer(Asked asked, Answer answer) {
        network(asked.place())
                .replies()
                .ifPresentOrElse(replies -> replies.answer(asked, answer), () -> sayInLines(asked, inLines(answer)));
    }

    /** What has no buttons is told what to say instead. */
    private static Answer inLines(Answer answer) {
        String hints = answer.choices().stream()
                .map(Choice::hint)
                .filter(hint -> !hint.isBlank())
                .collect(joining(" "));
        if (hints.isBlank() || answer.lines().isEmpty()) {
            return answer;
        }
        List<Answer.Line> lines = new ArrayList<>(answer.lines());
        Answer.Line last = lines.remove(lines.size() - 1);
        Utterance said = last.utterance();
        lines.add(new Answer.Line(new Utterance(said.text() + " " + hints, said.tone()), last.isPublic()));
        return new Answer(lines);
    }

    private void sayInLines(Asked question, Answer answer) {
        Place asked = question.place();
        String nick = question.nick();
        List<Utterance> forAll = asked.isPrivate() ? List.of() : forAll(asked, nick, answer);
        boolean isShort = forAll.size() <= FEW;
        if (!isShort) {
            Utterance first = forAll.get(0);
            say(asked, new Utterance(first.text() + " … (all " + forAll.size() + " lines to you alone)", first.tone()));
        }
        for (Answer.Line line : answer.lines()) {
            boolean isPublic = line.isPublic() && !asked.isPrivate() && isShort;
            say(
                    isPublic ? asked : Place.privately(asked.network(), nick),
                    isPublic ? addressed(nick, line.utterance()) : line.utterance());
        }
    }

    /** The lines that the channel would see. */
    private List<Utterance> forAll(Place asked, String nick, Answer answer) {
        return answer.lines().stream()
                .filter(Answer.Line::isPublic)
                .flatMap(line -> network(asked).pieces(asked, addressed(nick, line.utterance())).stream())
                .toList();
    }

    private static Utterance addressed(String nick, Utterance utterance) {
        return new Utterance(nick + ": " + utterance.text(), utterance.tone());
    }

    /** Says {@code busyLine} if the work takes longer than a moment; a blank one says that it never does. */
    Patience patience(Asked asked, String busyLine) {
        Optional<Replies> replies = network(asked.place()).replies();
        return replies.isPresent()
                ? new Patience(words -> replies.get().working(asked, words), true, timer, busyLine)
                : new Patience(words -> answer(asked, Answer.openly(words)), false, timer, busyLine);
    }

    private ChatNetwork network(Place place) {
        ChatNetwork network = networks.get(place.network());
        if (network == null) {
            throw new IllegalStateException("an answer for a network that is not there: " + place.network());
        }
        return network;
    }

    private void say(Place place, Utterance utterance) {
        ChatNetwork network = network(place);
        try {
            network.say(place, utterance);
        } catch (OutsideException e) {
            // What was changed is announced by its stored effects; a lost answer is not worth more than a line here.
            LOG.warn("answer not said: {}", e.getMessage());
        }
    }
}
