package org.pushduty.core.delivery;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.pushduty.core.ManualClock;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.people.People;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.FakeDepartures;
import org.pushduty.core.port.FakeNetwork;
import org.pushduty.core.port.FakeStore;
import org.pushduty.core.port.Store;
import org.pushduty.core.topic.TopicForm;
import org.pushduty.core.train.TrainName;

/** A runner over fakes: two networks, one store. */
class Deliveries {
    static final TrainName AMO = new TrainName("amo");
    static final ChannelRef CHANNEL = new ChannelRef("mozilla", "#amo");

    final ManualClock clock = new ManualClock("2016-10-04T18:30:00Z");
    final FakeStore store = new FakeStore(clock);
    final FakeNetwork mozilla = new FakeNetwork("mozilla", clock, "#amo", "#other");
    final FakeNetwork addons = new FakeNetwork("addons", clock, "#amo");
    FakeDepartures departures = new FakeDepartures(clock);
    final List<String> reported = new ArrayList<>();
    final TopicReports reports = new TopicReports() {
        @Override
        public void settled(ChannelRef channel) {
            reported.add(channel + " settled");
        }

        @Override
        public void refused(ChannelRef channel, String segment, String why) {
            reported.add(channel + " refused: " + why);
        }
    };
    EffectRunner runner = runner();

    EffectRunner runner() {
        return runner(Map.of("mozilla", mozilla, "addons", addons));
    }

    EffectRunner runner(Map<String, ChatNetwork> networks) {
        var lateMark = new LateMark(Map.of(AMO, ZoneId.of("America/Los_Angeles")));
        return new EffectRunner(
                store, departures, new Courier(networks, topics(store), lateMark, clock, Courier.Post.NONE), clock);
    }

    TopicSetter topics(Store store) {
        var form = new TopicForm("Push {hero}", new People(List.of(), Map.of()));
        return new TopicSetter(store, Map.of(AMO, form), reports);
    }

    @BeforeEach
    void bothNetworksAreUp() {
        mozilla.start(message -> {});
        addons.start(message -> {});
    }

    void say(FakeNetwork network, String channel, String... lines) {
        for (String line : lines) {
            store.record(AMO, List.of(), List.of(new Effect.Say(network.channel(channel), Utterance.plain(line))));
        }
    }

    void topic(String segment) {
        store.record(AMO, List.of(), List.of(new Effect.SetTopic(CHANNEL, segment)));
    }

    List<String> said() {
        return mozilla.said(mozilla.channel("#amo"));
    }
}
