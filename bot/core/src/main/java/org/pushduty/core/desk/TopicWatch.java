package org.pushduty.core.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.topic.HandWriting;
import org.pushduty.core.topic.TopicForm;
import org.pushduty.core.topic.TopicMerge;

/**
 * Looks at what people make of a train's topics. A hero or a link that somebody wrote is asked about, once; so is said
 * where the bot may not set a topic. Only in the train's own lane.
 */
public final class TopicWatch {
    private static final String BETWEEN = " · ";

    private final TrainDesk desk;
    private final People people;
    private final TopicText text;
    private final TopicMerge merge;

    public TopicWatch(TrainDesk desk, People people) {
        this.desk = desk;
        this.people = people;
        this.text = new TopicText(desk.train());
        this.merge = new TopicMerge(new TopicForm(desk.train().topic(), people), topic -> true);
    }

    /** The bot is in the channel, and that is the topic it finds. */
    public void found(ChannelRef channel, String topic) {
        boolean isLost = topic.isBlank() && !desk.lastTopic(channel).isBlank();
        if (isLost && !TopicRemark.isLeft(desk.state(), channel)) {
            // A server that was restarted has forgotten it; nobody took ours out of a row.
            desk.renewTopic(channel);
            return;
        }
        look(channel, topic, "while I was away somebody changed the topic: ");
    }

    /** Somebody has set the topic. */
    public void changed(ChannelRef channel, String by, String topic) {
        look(channel, topic, by + ": you changed the topic: ");
    }

    private void look(ChannelRef channel, String topic, String who) {
        if (TopicRemark.isLeft(desk.state(), channel)) {
            return;
        }
        String before = TopicRemark.of(desk.state(), channel.toString());
        HandWriting found = merge.byHand(topic, desk.lastTopic(channel), text.of(desk.state()));
        Map<String, String> differences = differences(found);
        String now = String.join(BETWEEN, differences.keySet().stream().sorted().toList());
        if (now.equals(before)) {
            return;
        }
        List<String> asked = List.of(before.split(BETWEEN));
        boolean isNew = !asked.containsAll(differences.keySet());
        String question = who + String.join(", ", differences.values()) + "." + answers(found);
        desk.remark(channel, new Event.TopicRemarked(channel.toString(), now), isNew ? question : "");
    }

    /** As the log keeps them, and as they are told. */
    private Map<String, String> differences(HandWriting found) {
        Map<String, String> differences = new LinkedHashMap<>();
        if (!found.hero().isBlank()) {
            String stranger = people.named(found.hero()).isPresent() ? "" : ", whom I do not know";
            differences.put("hero " + found.hero(), "hero " + found.hero() + stranger + " (I have " + hero() + ")");
        }
        if (!found.link().isBlank()) {
            differences.put("link " + found.link(), "link " + found.link() + " (I have " + link() + ")");
        }
        return differences;
    }

    private String answers(HandWriting found) {
        List<String> answers = new ArrayList<>();
        Optional<Person> hero = people.named(found.hero());
        hero.ifPresent(person -> answers.add(" If " + person.name() + " has this push: !take " + person.name() + "."));
        answers.add(" To leave it as it stands until the next push: !topic keep. To put mine back: !topic.");
        return String.join("", answers);
    }

    private String hero() {
        return desk.state().current().map(push -> push.hero()).orElse("nobody");
    }

    private String link() {
        return desk.state()
                .current()
                .map(push -> desk.train().notes().url(push.name()))
                .orElse("none");
    }

    /** The topic has been set, or needed no change, and this is what it reads now. */
    public void settled(ChannelRef channel, String topic) {
        forget(channel, TopicRemark.setting(channel));
        HandWriting left = merge.byHand(topic, desk.lastTopic(channel), text.of(desk.state()));
        if (left.isNone() && !TopicRemark.isLeft(desk.state(), channel)) {
            forget(channel, channel.toString());
        }
    }

    private void forget(ChannelRef channel, String subject) {
        if (!TopicRemark.of(desk.state(), subject).isBlank()) {
            desk.remark(channel, new Event.TopicRemarked(subject, ""), "");
        }
    }

    /** The bot may not set the topic; said once, until it could or the reason is another one. */
    public void refused(ChannelRef channel, String segment, String why) {
        TrainState state = desk.state();
        String subject = TopicRemark.setting(channel);
        if (!TopicRemark.of(state, subject).equals(why)) {
            String line =
                    "I cannot set the topic of " + channel.channel() + ": " + why + ". Set it by hand: " + segment;
            desk.remark(channel, new Event.TopicRemarked(subject, why), line);
        }
    }
}
