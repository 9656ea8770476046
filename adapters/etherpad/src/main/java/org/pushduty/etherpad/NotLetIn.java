package org.pushduty.etherpad;

/** The server does not have us on the page as it has people; nothing has been changed. */
final class NotLetIn extends Exception {
    NotLetIn(String reason) {
        super(reason);
    }
}
