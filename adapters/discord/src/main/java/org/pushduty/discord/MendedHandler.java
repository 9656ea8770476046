package org.pushduty.discord;

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
    private final SocketHandler handler;

    private MendedHandler(JDAImpl jda, String type, SocketHandler handler) {
        super(jda);
        this.type = type;
        this.handler = handler;
    }

    /** Puts itself before all handlers of a JDA that has not connected yet. */
    static void install(JDAImpl jda) {
        jda.getClient().getHandlers().replaceAll((type, handler) -> new MendedHandler(jda, type, handler));
    }

    @Override
    protected @Nullable Long handleInternally(DataObject content) {
        try {
            Mending.mend(type, content);
            // It keeps by itself what has to wait.
            handler.handle(responseNumber, allContent);
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
