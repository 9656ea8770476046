package org.pushduty.discord.standin;

/** What the gateway does wrong on purpose. Safe for several threads. */
final class GatewayFaults {
    private volatile boolean acknowledges = true;
    private volatile boolean refusesConnections;

    boolean acknowledges() {
        return acknowledges;
    }

    void acknowledge(boolean yes) {
        acknowledges = yes;
    }

    boolean refusesConnections() {
        return refusesConnections;
    }

    void refuseConnections(boolean yes) {
        refusesConnections = yes;
    }
}
