package org.pushduty.app.settings;

/** How revisions get to an environment. */
public enum Deploys {
    ON_TAG,
    BY_HAND
}
