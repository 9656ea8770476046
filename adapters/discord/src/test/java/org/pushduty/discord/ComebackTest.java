package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pushduty.discord.Scene.eventually;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Utterance;

/** Whatever the gateway does, the bot comes back by itself and has missed nothing that it can know of. */
class ComebackTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    private void saysAndHears() {
        scene.human.say(scene.channel, "!status");
        eventually(() -> assertThat(scene.heard.texts()).contains("!status"));
        scene.network.say(scene.room(), Utterance.plain("here"));
        eventually(() -> assertThat(scene.human.heard(scene.channel)).contains("here"));
    }

    private void eventuallyJoined(int times) {
        eventually(() -> assertThat(scene.heard.happenings.stream().filter("joined test/push-duty"::equals))
                .hasSize(times));
    }

    @Test
    void aCutGatewayIsResumedAndNothingIsMissed() {
        scene.up();

        scene.discord.gateway().cut();
        scene.human.say(scene.channel, "said meanwhile");

        eventually(() -> assertThat(scene.heard.texts()).containsExactly("said meanwhile"));
        assertThat(scene.discord.gateway().identified()).isEqualTo(1);
        assertThat(scene.discord.gateway().resumed()).isEqualTo(1);
        eventuallyJoined(2);
        saysAndHears();
    }

    @Test
    void answersGoOutWhileTheGatewayIsMended() {
        scene.up();
        scene.discord.gateway().cut();

        scene.network.say(scene.room(), Utterance.plain("an answer"));

        eventually(() -> assertThat(scene.human.heard(scene.channel)).containsExactly("an answer"));
    }

    @Test
    void aReconnectThatIsAskedForIsMade() {
        scene.up();

        scene.discord.gateway().askToReconnect();

        eventually(() -> assertThat(scene.discord.gateway().resumed()).isEqualTo(1));
        saysAndHears();
    }

    @Test
    void anInvalidSessionIsBegunAnew() {
        scene.up();

        scene.discord.gateway().invalidate(false);

        eventually(() -> assertThat(scene.discord.gateway().identified()).isEqualTo(2));
        eventuallyJoined(2);
        saysAndHears();
    }

    @Test
    void aForgottenSessionIsBegunAnew() {
        scene.up();
        scene.discord.gateway().forgetSessions();

        scene.discord.gateway().close(4000);

        eventually(() -> assertThat(scene.discord.gateway().identified()).isEqualTo(2));
        eventuallyJoined(2);
        saysAndHears();
    }

    @Test
    void aSilentGatewayIsNoticedByItsHeartbeats() {
        scene.discord.gateway().heartbeatEvery(Duration.ofMillis(300));
        scene.up();

        scene.discord.gateway().fallSilent();

        // JDA gives the silent side ten seconds to close, and ten more.
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(scene.discord.gateway().resumed()).isEqualTo(1));
        eventuallyJoined(2);
        saysAndHears();
    }

    @Test
    void aGatewayThatThrowsTheBotOutIsNotHammered() {
        scene.up();

        scene.discord.gateway().refuseConnections(true);
        scene.discord.gateway().cut();
        eventually(() -> assertThat(scene.network.health().story())
                .startsWith("not connected: the gateway was lost (code 1012)"));
        assertThat(scene.network.health().trouble()).contains("away for", "the gateway was lost (code 1012)");

        scene.discord.gateway().refuseConnections(false);
        eventually(() -> assertThat(scene.network.health().isUp()).isTrue());
        eventuallyJoined(2);
        saysAndHears();
    }

    @Test
    void aRestInterfaceThatIsDownAtTheStartIsAskedAgain() {
        scene.discord.faults().fail("GET /users/@me", 1, 500);

        scene.up();

        saysAndHears();
    }
}
