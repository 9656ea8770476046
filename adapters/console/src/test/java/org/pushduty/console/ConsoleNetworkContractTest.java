package org.pushduty.console;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.ChatNetworkContract;
import org.pushduty.core.port.ChatNetworkHarness;

final class ConsoleNetworkContractTest extends ChatNetworkContract {

    @Override
    protected ChatNetworkHarness harness() {
        return new Harness();
    }

    private static final class Harness implements ChatNetworkHarness {
        private final StringWriter out = new StringWriter();
        private final ConsoleNetwork network = ConsoleNetwork.transcript(
                new ConsoleSettings(ChannelRef.parse("terminal/#amo"), "kumar", "pushduty"),
                Clock.fixed(Instant.parse("2016-10-04T12:00:00Z"), ZoneOffset.UTC),
                out);

        @Override
        public ChatNetwork network() {
            return network;
        }

        @Override
        public Place channel() {
            return Place.channel(ChannelRef.parse("terminal/#amo"));
        }

        @Override
        public Place strangeChannel() {
            return Place.channel(ChannelRef.parse("terminal/#elsewhere"));
        }

        @Override
        public Place human() {
            return Place.privately("terminal", "kumar");
        }

        @Override
        public void humanSays(Place place, String text) {
            if (place.isPrivate()) {
                network.confide("kumar", text);
                return;
            }
            network.speak("kumar", text);
        }

        @Override
        public List<String> heardFromBot(Place place) {
            String start = place.isPrivate() ? "12:00 (to kumar) " : "12:00 <pushduty> ";
            return out.toString()
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }

        @Override
        public void humanSetsTopic(String topic) {
            network.changeTopic(topic);
        }

        @Override
        public String topicSeenByHuman() {
            String start = "12:00 * topic of #amo: ";
            return out.toString()
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .reduce("", (earlier, later) -> later);
        }

        @Override
        public void goDown() {
            Assumptions.abort("a terminal that is gone does not come back");
        }

        @Override
        public void comeUp() {
            throw new IllegalStateException("it never was down");
        }

        @Override
        public void close() {}
    }
}
