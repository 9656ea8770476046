package org.pushduty.app.demo;

/** The story did not go as it should; the message says where. */
final class StoryException extends RuntimeException {
    StoryException(String message) {
        super(message);
    }
}
