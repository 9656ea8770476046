package org.pushduty.discord;

import java.util.List;
import org.pushduty.core.chat.Place;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.ChatNetworkContract;
import org.pushduty.core.port.ChatNetworkHarness;
import org.pushduty.discord.standin.Channel;

/** The contract, against the stand-in. */
class DiscordNetworkContractTest extends ChatNetworkContract {
    @Override
    protected ChatNetworkHarness harness() {
        return new Harness();
    }

    private static final class Harness implements ChatNetworkHarness {
        private final Scene scene = new Scene();

        @Override
        public ChatNetwork network() {
            return scene.network;
        }

        @Override
        public Place channel() {
            return scene.room();
        }

        @Override
        public Place strangeChannel() {
            return Scene.place("elsewhere");
        }

        @Override
        public Place human() {
            return scene.humanAlone();
        }

        @Override
        public String humansNick() {
            return "kumar";
        }

        @Override
        public String topicSetter() {
            return "somebody";
        }

        @Override
        public void humanSays(Place place, String text) {
            scene.human.say(at(place), text);
        }

        @Override
        public List<String> heardFromBot(Place place) {
            return scene.human.heard(at(place)).stream().map(Harness::asShown).toList();
        }

        private Channel at(Place place) {
            return place.isPrivate() ? scene.human.direct() : scene.channel;
        }

        /** Discord shows no backslash that escapes. */
        private static String asShown(String content) {
            return content.replaceAll("\\\\(\\p{Punct})", "$1");
        }

        @Override
        public void humanSetsTopic(String topic) {
            scene.human.setTopic(scene.channel, topic);
        }

        @Override
        public String topicSeenByHuman() {
            return scene.human.topic(scene.channel);
        }

        @Override
        public void goDown() {
            scene.discord.gateway().refuseConnections(true);
            scene.discord.gateway().cut();
        }

        @Override
        public void comeUp() {
            scene.discord.gateway().refuseConnections(false);
        }

        @Override
        public void close() {
            scene.discord.close();
        }
    }
}
