package org.pushduty.irc;

import java.util.Optional;

/** One channel that the bot should be in, during one connection. {@link Session}'s lock guards it. */
final class ChannelState {
    private final String name;
    private boolean isJoined;
    private boolean isTopicKnown;
    private String topic = "";
    private String trouble = "";
    private String topicTrouble = "";
    private int failures;
    private boolean isTended;

    /** @param name as the configuration spells it */
    ChannelState(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean isJoined() {
        return isJoined;
    }

    void joined() {
        isJoined = true;
        isTopicKnown = false;
        trouble = "";
    }

    void left(String why) {
        isJoined = false;
        isTopicKnown = false;
        failures++;
        refused(why);
    }

    /** Why the bot cannot be in there. */
    void refused(String why) {
        trouble = why;
    }

    String trouble() {
        return trouble;
    }

    Optional<String> topic() {
        return isJoined && isTopicKnown ? Optional.of(topic) : Optional.empty();
    }

    void topicIs(String text) {
        topic = text;
        isTopicKnown = true;
    }

    /** The server has told all about the channel; where it said nothing of a topic, there is none. */
    void told() {
        if (!isTopicKnown) {
            topicIs("");
        }
    }

    /** Why the last topic of ours was refused; blank if it was not. */
    String topicTrouble() {
        return topicTrouble;
    }

    void ownTopicSet() {
        topicTrouble = "";
    }

    void topicRefused(String why) {
        topicTrouble = why;
    }

    /** How often it was not possible to be in there, in a row or not. */
    int failures() {
        return failures;
    }

    void tried() {
        failures++;
    }

    /** Whether somebody is trying to get in. */
    boolean isTended() {
        return isTended;
    }

    void tended(boolean is) {
        isTended = is;
    }
}
