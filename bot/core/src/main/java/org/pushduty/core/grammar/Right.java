package org.pushduty.core.grammar;

/** Who may use a command. Rights belong to proven people, never to nicks, and are checked at the moment of acting. */
public enum Right {
    /** Everybody who can speak in the channel. */
    ANYONE("everybody"),
    /** Anybody whom the configuration knows and whose account is proven. */
    PERSON("everybody the bot knows"),
    /** The heroes of the open pushes, the hero of the last one, and admins. */
    HERO("the push hero and admins");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    /** As the reference and refusals say it. */
    public String words() {
        return words;
    }
}
