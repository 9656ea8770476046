package org.pushduty.discord.standin;

/** Where events go that the bot is to hear of. */
interface Feed {
    void publish(Event event);
}
