package org.pushduty.irc;

import java.util.List;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.ChatNetworkContract;
import org.pushduty.core.port.ChatNetworkHarness;

/** The contract, against a real ngircd. */
class IrcNetworkContractIT extends ChatNetworkContract {
    @Override
    protected ChatNetworkHarness harness() {
        return new Harness();
    }

    private static final class Harness implements ChatNetworkHarness {
        private final NgircdServer server = NgircdServer.start();
        private final IrcNetwork network = Bots.bot(server.port(), "#amo");
        private IrcHuman human = humanInChannel();

        private IrcHuman humanInChannel() {
            var newcomer = new IrcHuman("human", server.port());
            newcomer.join("#amo");
            return newcomer;
        }

        @Override
        public ChatNetwork network() {
            return network;
        }

        @Override
        public Place channel() {
            return Place.channel(new ChannelRef("test", "#amo"));
        }

        @Override
        public Place strangeChannel() {
            return Place.channel(new ChannelRef("test", "#elsewhere"));
        }

        @Override
        public Place human() {
            return Place.privately("test", "human");
        }

        @Override
        public void humanSays(Place place, String text) {
            human.say(place.isPrivate() ? "pushduty" : place.target(), text);
        }

        @Override
        public List<String> heardFromBot(Place place) {
            return human.heard("pushduty", place.target());
        }

        @Override
        public void humanSetsTopic(String topic) {
            human.send("TOPIC #amo :" + topic);
        }

        @Override
        public String topicSeenByHuman() {
            return human.topic("#amo");
        }

        @Override
        public void goDown() {
            human.close();
            server.kill();
        }

        @Override
        public void comeUp() {
            server.restart();
            human = humanInChannel();
        }

        @Override
        public void close() {
            human.close();
            server.close();
        }
    }
}
