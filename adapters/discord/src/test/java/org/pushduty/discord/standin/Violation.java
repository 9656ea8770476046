package org.pushduty.discord.standin;

/** Something the client did that Discord's documentation forbids; {@code where} is the route, or "gateway". */
public record Violation(String where, String what) {
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
