package org.pushduty.discord;

import com.neovisionaries.ws.client.WebSocketFactory;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import net.dv8tion.jda.internal.JDAImpl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** The one place where a JDA is made: with both addresses of the settings, and nothing that the bot has no use for. */
final class JdaFactory {
    static {
        // JDA's own default lets @everyone through.
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        // Where it is not granted, check says so.
        Message.suppressContentIntentWarning();
    }

    private final DiscordSettings settings;
    private final Timing timing;
    private final ExecutorService events;

    /** @param events where listeners are called: one thread, so that they hear all in its order */
    JdaFactory(DiscordSettings settings, Timing timing, ExecutorService events) {
        this.settings = settings;
        this.timing = timing;
        this.events = events;
    }

    /**
     * Logs in, which takes as long as two requests, and goes on connecting in the background. Throws what JDA throws:
     * {@link net.dv8tion.jda.api.exceptions.InvalidTokenException} and others.
     */
    JDA logIn(Collection<GatewayIntent> intents, Interceptor traffic, List<EventListener> listeners) {
        var controller = new GatedController(settings.gateway());
        JDA jda = builder(intents, traffic, controller)
                .addEventListeners(listeners.toArray())
                .build();
        MendedHandler.install((JDAImpl) jda);
        controller.open();
        return jda;
    }

    private JDABuilder builder(Collection<GatewayIntent> intents, Interceptor traffic, SessionController controller) {
        return JDABuilder.createLight(settings.token(), intents)
                .setRestConfig(new RestConfig().setBaseUrl(settings.api()))
                .setSessionController(controller)
                .setHttpClientBuilder(http(traffic))
                .setWebsocketFactory(new WebSocketFactory()
                        .setConnectionTimeout((int) timing.answer().toMillis()))
                .setCompression(settings.isDiscordItself() ? Compression.ZLIB : Compression.NONE)
                .setEventPool(events, false)
                // A request whose answer did not come may have been carried out.
                .setRequestTimeoutRetry(false)
                .setBulkDeleteSplittingEnabled(false)
                .setEnableShutdownHook(false);
    }

    // Nearest to the wire, so that what could not even be connected never passes by; and for the same reason as above
    // OkHttp repeats nothing by itself.
    private OkHttpClient.Builder http(Interceptor traffic) {
        return new OkHttpClient.Builder()
                .connectTimeout(timing.answer())
                .readTimeout(timing.answer())
                .writeTimeout(timing.answer())
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(traffic);
    }
}
