package org.pushduty.etherpad;

import java.util.ArrayList;
import java.util.List;

/**
 * How packets are put together in one HTTP body: the two versions of the Engine.IO protocol that Etherpads speak, 3 up
 * to 1.9 ({@code length:packet} one after the other, lengths in UTF-16 units) and 4 from 2.0 on (a record separator
 * between them).
 */
enum Engine {
    VERSION_3("3") {
        @Override
        List<String> packets(String body) {
            var packets = new ArrayList<String>();
            int from = 0;
            while (from < body.length()) {
                int colon = body.indexOf(':', from);
                int length = colon < 0 ? -1 : length(body.substring(from, colon));
                if (length < 0 || length > body.length() - colon - 1) {
                    return List.of();
                }
                packets.add(body.substring(colon + 1, colon + 1 + length));
                from = colon + 1 + length;
            }
            return packets;
        }

        private int length(String digits) {
            return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : -1;
        }

        @Override
        String body(String packet) {
            return packet.length() + ":" + packet;
        }
    },

    VERSION_4("4") {
        @Override
        List<String> packets(String body) {
            return List.of(body.split("\u001e"));
        }

        @Override
        String body(String packet) {
            return packet;
        }
    };

    private final String version;

    Engine(String version) {
        this.version = version;
    }

    String version() {
        return version;
    }

    /** The packets in a body; none where it is no such body. */
    abstract List<String> packets(String body);

    abstract String body(String packet);
}
