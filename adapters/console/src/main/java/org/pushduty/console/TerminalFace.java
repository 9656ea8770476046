package org.pushduty.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.pushduty.core.port.OutsideException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A conversation on a terminal, through JLine. */
final class TerminalFace implements Face {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalFace.class);

    private final Callable<Terminal> opening;
    private final Look look;
    private final Path history;
    private final LineCompleter completer;
    private volatile @Nullable Screen screen;
    private volatile boolean closing;

    /** What there is once the terminal is open. */
    private record Screen(Terminal terminal, LineReader reader, String channel, Thread keyboard) {}

    TerminalFace(Callable<Terminal> opening, Look look, Path history, LineCompleter completer) {
        this.opening = opening;
        this.look = look;
        this.history = history;
        this.completer = completer;
    }

    @Override
    public void open(Room room) {
        Terminal terminal = terminal();
        LineReader reader = reader(terminal);
        var keyboard = new Thread(() -> read(room, reader), "console");
        keyboard.setDaemon(true);
        screen = new Screen(terminal, reader, room.settings().channel().channel(), keyboard);
        room.notice(
                "You are " + room.nick() + " in " + room.settings().channel().channel() + ". " + Words.HELP);
        keyboard.start();
    }

    private Terminal terminal() {
        try {
            return opening.call();
        } catch (Exception e) {
            throw new OutsideException("console", "open the terminal", String.valueOf(e.getMessage()), e);
        }
    }

    private LineReader reader(Terminal terminal) {
        makeFolderForHistory();
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("pushduty")
                .parser(new WordParser())
                .completer((reader, line, candidates) -> suggestions(line.line(), line.cursor()).stream()
                        .map(TerminalFace::translated)
                        .forEach(candidates::add))
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, 1000)
                .variable(LineReader.BELL_STYLE, "none")
                // "!tag" is not the last command that began with "tag".
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .build();
    }

    private void makeFolderForHistory() {
        try {
            Files.createDirectories(history.toAbsolutePath().getParent());
        } catch (IOException e) {
            LOG.warn("The history is not kept: {}", e.getMessage());
        }
    }

    private List<Candidate> suggestions(String line, int cursor) {
        return line.startsWith("/") && !line.substring(0, cursor).contains(" ")
                ? Words.ALL
                : completer.candidates(line, cursor);
    }

    private static org.jline.reader.Candidate translated(Candidate candidate) {
        String description = candidate.description().isBlank() ? null : candidate.description();
        return new org.jline.reader.Candidate(candidate.text(), candidate.text(), null, description, null, null, true);
    }

    private void read(Room room, LineReader reader) {
        while (!closing) {
            try {
                room.typed(reader.readLine(look.prompt(room.settings().channel().channel(), room.nick())));
            } catch (UserInterruptException e) {
                interrupted(room, e.getPartialLine());
            } catch (EndOfFileException | OutsideException e) {
                // Ctrl-D, or the terminal has gone away under us.
                room.left();
                return;
            }
        }
    }

    // Ctrl-C throws a line away, as in a shell; on an empty one it would be a pity to lose the conversation.
    private void interrupted(Room room, String thrownAway) {
        if (thrownAway.isEmpty() && !closing) {
            room.notice("Ctrl-D or /quit leaves.");
        }
    }

    @Override
    public void show(Line line) {
        Screen open = screen;
        if (open == null || closing) {
            throw new OutsideException("console", "print", "the terminal is closed");
        }
        open.reader().printAbove(look.of(line, open.channel()));
    }

    @Override
    public boolean echoes() {
        return true;
    }

    @Override
    public void close(Duration limit) {
        closing = true;
        Screen open = screen;
        if (open == null) {
            return;
        }
        try {
            open.keyboard().interrupt();
            open.keyboard().join(Math.max(1, limit.toMillis()));
            open.reader().getHistory().save();
            open.terminal().close();
        } catch (IOException e) {
            LOG.warn("The terminal could not be closed well: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
