package org.pushduty.app.system;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.port.ChatNetwork;

/** A way to talk to the bot, with the train's channel behind it and the hero, kumar, in that. */
interface Door extends AutoCloseable {
    String NETWORK = "team";
    String HERO = "kumar";

    /** The network, as the configuration has it. */
    String network();

    ChannelRef channel();

    /** kumar's account there, as the configuration claims it. */
    String claim();

    /** The same, as the log tells it. */
    String account();

    /** The terminal, for the one that is behind it. */
    default ChatNetwork console(ChannelRef at) {
        throw new IllegalStateException("there is no terminal behind this one");
    }

    /** Returns once the bot listens. */
    void awaitBot();

    /** The hero says it; what the bot has said since is what the answer supplies, as it stands then. */
    Supplier<Heard> says(Wish wish);

    /** The channel's topic, as the hero sees it. */
    String topic();

    /** Time passes there too. */
    default void pass(Duration time) {}

    /** What the bot did that the network does not allow. */
    default List<String> offences() {
        return List.of();
    }

    @Override
    void close();
}
