package org.pushduty.app.settings;

/** What proves on IRC who speaks. */
public enum IdentityProof {
    ACCOUNT,
    NICK
}
