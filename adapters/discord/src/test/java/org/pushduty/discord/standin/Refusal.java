package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Discord refuses a request; {@code code} is its own number for the reason. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final transient ObjectNode body;
    private final boolean isViolation;

    private Refusal(int status, ObjectNode body, boolean isViolation) {
        super(body.toString());
        this.status = status;
        this.body = body;
        this.isViolation = isViolation;
    }

    /** What may happen to a client that does everything right. */
    static Refusal of(int status, int code, String message) {
        return new Refusal(status, Json.object().put("message", message).put("code", code), false);
    }

    /** What happens only to a client that does what the documentation forbids. */
    static Refusal violation(int status, int code, String message) {
        return new Refusal(status, Json.object().put("message", message).put("code", code), true);
    }

    /** A body with wrong fields, each of which is told. */
    static Refusal form(ObjectNode errors) {
        ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
        body.set("errors", errors);
        return new Refusal(400, body, true);
    }

    /** A body that was right when it was made, and names what is gone. */
    static Refusal outdated(ObjectNode errors) {
        ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
        body.set("errors", errors);
        return new Refusal(400, body, false);
    }

    static Refusal unknownChannel() {
        return of(404, 10003, "Unknown Channel");
    }

    static Refusal unknownMessage() {
        return of(404, 10008, "Unknown Message");
    }

    static Refusal missingAccess() {
        return of(403, 50001, "Missing Access");
    }

    static Refusal missingPermissions() {
        return of(403, 50013, "Missing Permissions");
    }

    Reply reply() {
        return Reply.of(status, body);
    }

    boolean isViolation() {
        return isViolation;
    }
}
