package org.pushduty.app.settings;

/** Whose pages a repository's web address shows. */
public enum Forge {
    /** Tell it from the address. */
    GUESS,
    GITHUB,
    GITLAB,
    GITEA,
    BITBUCKET,
    CGIT
}
