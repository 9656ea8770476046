package org.pushduty.core.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.people.People;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Passage;
import org.pushduty.core.port.Store;
import org.pushduty.core.topic.TopicChange;
import org.pushduty.core.topic.TopicForm;
import org.pushduty.core.topic.TopicMerge;
import org.pushduty.core.train.TrainName;

/** Sets topics as they fit into what is there, and tells how it went. */
public final class TopicSetter {
    private static final TopicForm NO_FORM = new TopicForm("", new People(List.of(), Map.of()));
    private static final String NO_ROOM = "what others wrote there leaves no room";

    private final Store store;
    private final Map<TrainName, TopicForm> forms;
    private final TopicReports reports;

    /** @param forms of each train's segment */
    public TopicSetter(Store store, Map<TrainName, TopicForm> forms, TopicReports reports) {
        this.store = store;
        this.forms = Map.copyOf(forms);
        this.reports = reports;
    }

    void set(ChatNetwork network, StoredEffect stored, Passage passage) {
        Effect.SetTopic effect = (Effect.SetTopic) stored.effect();
        String channel = effect.channel().channel();
        String there = network.topic(channel)
                .orElseThrow(() -> new OutsideException(
                        network.name(), "set topic", "the topic of " + channel + " is not known yet"));
        TopicForm form = Optional.ofNullable(forms.get(stored.train())).orElse(NO_FORM);
        TopicChange change = change(new TopicMerge(form, network::fitsTopic), there, effect);
        if (change instanceof TopicChange.Set set) {
            network.setTopic(channel, set.topic(), passage);
        } else if (change instanceof TopicChange.NoRoom) {
            passage.refused(NO_ROOM);
        } else {
            passage.arrived();
        }
    }

    /** The same segment again is somebody's wish to have it as it is. */
    private TopicChange change(TopicMerge merge, String there, Effect.SetTopic effect) {
        String last = store.lastTopic(effect.channel()).orElse("");
        return effect.segment().equals(last)
                ? merge.anew(there, last, effect.segment())
                : merge.renewed(there, last, effect.segment());
    }

    void settled(Effect.SetTopic effect) {
        reports.settled(effect.channel());
    }

    void refused(Effect.SetTopic effect, String why) {
        reports.refused(effect.channel(), effect.segment(), why);
    }
}
