package org.pushduty.core.port;

/**
 * Whom a {@link ChatNetwork} or a {@link Mailer} tells how one delivery goes. After {@link #leaving} one of the others
 * follows, once; where it never leaves, {@link #returned} or {@link #refused} alone, or {@link #arrived} where it is
 * out already. Called from the network's threads; every method returns at once and throws nothing.
 */
public interface Passage {
    /** For what is not followed. */
    Passage NONE = new Passage() {
        @Override
        public void leaving() {}

        @Override
        public void arrived() {}

        @Override
        public void refused(String reason) {}

        @Override
        public void returned(String reason) {}

        @Override
        public void lost(String reason) {}
    };

    /**
     * It is about to be handed to the operating system, and from then on may be out even if this process is killed.
     * Called at the last moment there is.
     */
    void leaving();

    /** The network has it. */
    void arrived();

    /** The network has got it and will not have it. */
    void refused(String reason);

    /** It has not left and will not, or the other side says that it has not taken it. */
    void returned(String reason);

    /** It has left, the connection was lost, and nobody knows whether it is out. */
    void lost(String reason);
}
