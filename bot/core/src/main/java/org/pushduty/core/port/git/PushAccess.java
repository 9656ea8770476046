package org.pushduty.core.port.git;

/**
 * What the remote lets the bot do.
 *
 * @param mayPush as far as the remote tells without a push
 * @param story in a few words: what was tried and what it answered
 */
public record PushAccess(boolean canRead, boolean mayPush, String story) {}
