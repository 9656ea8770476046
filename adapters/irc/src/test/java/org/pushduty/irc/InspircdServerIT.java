package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the tests with services stand on. */
class InspircdServerIT {
    @Test
    void accountsOutliveTheServicesAndTheServer() {
        try (var server = InspircdServer.start()) {
            server.registerAccounts("kumar");
            server.registerChannel("#amo", "kumar");

            server.stopServices();
            assertThat(IrcHuman.capabilities(server.port())).doesNotContain("sasl");
            server.startServices();
            logIn(server);
            server.kill();
            server.restart();
            logIn(server);
        }
    }

    private static void logIn(InspircdServer server) {
        try (var human = new IrcHuman("human", server.port())) {
            human.logIn("kumar", InspircdServer.PASSWORD);
        }
    }
}
