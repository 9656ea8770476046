package org.pushduty.console;

import java.io.IOException;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** Opens the process' own terminal. */
final class Terminals {
    private Terminals() {}

    /** Whether both what is typed and what is printed is on a terminal. */
    static boolean isPresent() {
        var provider = new ExecTerminalProvider();
        return provider.isSystemStream(SystemStream.Input) && provider.isSystemStream(SystemStream.Output);
    }

    static Terminal own(Map<String, String> environment) throws IOException {
        if ("dumb".equals(environment.getOrDefault("TERM", "dumb"))) {
            return TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .provider("dumb")
                    .build();
        }
        TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(true);
        // stty instead of a native library: from JDK 24 on, loading one prints a warning into the conversation.
        return (environment.containsKey("WINDIR") ? builder : builder.provider("exec")).build();
    }
}
