package org.pushduty.etherpad;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.PadContract;
import org.pushduty.core.port.PagesByHand;

final class EtherpadPadContractIT extends PadContract {
    private static EtherpadServer server;
    private final Pad pad = new EtherpadPad(server.settings());

    @BeforeAll
    static void start() {
        server = EtherpadServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Pad pad() {
        return pad;
    }

    @Override
    protected PagesByHand people() {
        return new PagesOverApi(server);
    }
}
