package org.pushduty.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program on the server, and where it is met there.
 *
 * @param folder where it is started
 * @param question what everybody may ask it, and {@code answer}, words that its answer has
 */
record Resident(
        String nick,
        String channel,
        Path folder,
        List<String> command,
        Map<String, String> environment,
        String question,
        String answer) {}
