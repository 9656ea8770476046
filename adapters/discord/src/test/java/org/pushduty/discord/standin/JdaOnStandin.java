package org.pushduty.discord.standin;

import java.time.Duration;
import java.util.Collection;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** An unpatched JDA that talks to a stand-in, and never to Discord. */
final class JdaOnStandin {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private JdaOnStandin() {}

    static JDA logIn(DiscordStandin standin, Collection<GatewayIntent> intents, Object... listeners)
            throws InterruptedException {
        return builder(standin, standin.token(), intents)
                .addEventListeners(listeners)
                .build()
                .awaitReady();
    }

    static JDABuilder builder(DiscordStandin standin, String token, Collection<GatewayIntent> intents) {
        return JDABuilder.createLight(token, intents)
                .setRestConfig(new RestConfig().setBaseUrl(standin.restUrl()))
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return standin.gatewayUrl();
                    }
                })
                .setCompression(Compression.NONE)
                .setEnableShutdownHook(false);
    }

    static void shutDown(JDA jda) throws InterruptedException {
        jda.shutdown();
        if (!jda.awaitShutdown(LIMIT)) {
            jda.shutdownNow();
        }
    }
}
