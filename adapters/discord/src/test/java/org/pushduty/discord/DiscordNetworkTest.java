package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Scene.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Utterance;

/** The thin way through: in, heard, said. */
class DiscordNetworkTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aLineIsHeardAndAnswered() {
        scene.up();

        scene.human.say(scene.channel, "!status");
        eventually(() -> assertThat(scene.heard.texts()).containsExactly("!status"));
        scene.network.say(scene.room(), Utterance.plain("all *is* well"));

        eventually(() -> assertThat(scene.human.heard(scene.channel)).containsExactly("all \\*is\\* well"));
        assertThat(scene.heard.happenings).containsExactly("joined test/push-duty");
        assertThat(scene.discord.violations()).isEmpty();
    }
}
