package org.pushduty.core.port;

import java.util.List;
import org.pushduty.core.chat.Place;

/** A network under {@link ChatNetworkContract}, and one human on it who is in {@link #channel()} from the start. */
public interface ChatNetworkHarness extends AutoCloseable {

    /** The network, configured for {@link #channel()} alone and not yet started. */
    ChatNetwork network();

    /** The channel that the bot joins. */
    Place channel();

    /** A channel that the bot does not join. */
    Place strangeChannel();

    /** The human, as the bot addresses them. */
    Place human();

    /** What the network calls the human where a message comes from them. */
    default String humansNick() {
        return human().target();
    }

    /** Who set a topic, as far as the network tells, where it was the human. */
    default String topicSetter() {
        return humansNick();
    }

    /** The human says a line, in {@link #channel()} or, where {@code place} is {@link #human()}, to the bot alone. */
    void humanSays(Place place, String text);

    /** The lines that the human has heard from the bot in that place, oldest first; a long line may be in pieces. */
    List<String> heardFromBot(Place place);

    void humanSetsTopic(String topic);

    /** The topic of {@link #channel()} as the human sees it; blank for none. */
    String topicSeenByHuman();

    /** The network breaks down; returns when it is gone, though the bot may not have noticed. */
    void goDown();

    /** It works again, and the human is back; the bot comes by itself. */
    void comeUp();

    @Override
    void close();
}
