package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.internal.JDAImpl;
import org.junit.jupiter.api.Test;

/** Both addresses are those of the settings; with one of them forgotten a test would talk to the real Discord. */
class JdaFactoryTest {
    @Test
    void bothAddressesAreTheSettings() throws Exception {
        ExecutorService events = Executors.newSingleThreadExecutor();
        try (Scene scene = new Scene()) {
            DiscordSettings settings = scene.settings(List.of());
            var factory = new JdaFactory(settings, Scene.QUICK, events);

            JDA jda = factory.logIn(Set.of(), chain -> chain.proceed(chain.request()), List.of());
            jda.awaitReady();

            assertThat(scene.discord.requests()).extracting("route").contains("GET /users/@me");
            assertThat(((JDAImpl) jda).getGateway()).isEqualTo(scene.discord.gatewayUrl());
            assertThat(scene.discord.gateway().identified()).isEqualTo(1);
            jda.shutdownNow();
        } finally {
            events.shutdownNow();
        }
    }

    @Test
    void withoutAddressesTheyAreDiscords() {
        var settings = new DiscordSettings("addons", "token", "", "", "", List.of(), Map.of());

        assertThat(settings.api()).isEqualTo("https://discord.com/api/v10/");
        assertThat(settings.gateway()).isEqualTo("wss://gateway.discord.gg/");
        assertThat(settings.isDiscordItself()).isTrue();
    }
}
