package org.pushduty.core.topic;

/** What becomes of a topic. */
public sealed interface TopicChange {

    /** It stays as it is: readers would gain nothing, or somebody took our segment out on purpose. */
    record Leave() implements TopicChange {}

    /** It is to be set to this. */
    record Set(String topic) implements TopicChange {}

    /** What others wrote fills it; it stays as it is. */
    record NoRoom() implements TopicChange {}
}
