package org.pushduty.discord;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets JDA handle an event after {@link Mending}; one that it cannot read all the same costs a line in the log. */
final class MendedHandler extends SocketHandler {
    private static final Logger log = LoggerFactory.getLogger(MendedHandler.class);

    private final String type;
    private final Map<String, SocketHandler> handlers;

    /** @param handlers JDA's own, by the type of the event */
    private MendedHandler(JDAImpl jda, String type, Map<String, SocketHandler> handlers) {
        super(jda);
        this.type = type;
        this.handlers = handlers;
    }

    /** Puts itself before all handlers of a JDA that has not connected yet. */
    static void install(JDAImpl jda) {
        Map<String, SocketHandler> all = jda.getClient().getHandlers();
        Map<String, SocketHandler> own = Map.copyOf(all);
        all.replaceAll((type, handler) -> new MendedHandler(jda, type, own));
    }

    @Override
    protected @Nullable Long handleInternally(DataObject content) {
        try {
            String meant = Mending.meant(type, content);
            Mending.mend(meant, content);
            // It keeps by itself what has to wait.
            requireNonNull(handlers.get(meant)).handle(responseNumber, allContent);
        } catch (RuntimeException e) {
            log.warn("an event {} was left out, because it is not what Discord's would be: {}", type, firstLine(e));
        }
        return null;
    }

    // What follows is the whole event, with what people said.
    private static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
