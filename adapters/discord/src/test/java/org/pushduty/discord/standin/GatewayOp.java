package org.pushduty.discord.standin;

import java.util.Arrays;
import java.util.Optional;

/** What a frame of the gateway is for, with Discord's numbers. */
enum GatewayOp {
    DISPATCH(0),
    HEARTBEAT(1),
    IDENTIFY(2),
    PRESENCE(3),
    VOICE_STATE(4),
    RESUME(6),
    RECONNECT(7),
    REQUEST_MEMBERS(8),
    INVALID_SESSION(9),
    HELLO(10),
    HEARTBEAT_ACK(11);

    private final int number;

    GatewayOp(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Optional<GatewayOp> of(int number) {
        return Arrays.stream(values()).filter(op -> op.number == number).findFirst();
    }
}
