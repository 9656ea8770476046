package org.pushduty.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.port.OutsideException;

/** No terminal: lines go out as they are, and may come in from a stream. */
final class TranscriptFace implements Face {
    private static final Pattern BY = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_-]*): (.+)");

    private final Writer out;
    private final DateTimeFormatter time;
    private final BufferedReader in;
    private String channel = "";
    private volatile boolean closed;

    private TranscriptFace(Writer out, ZoneId zone, BufferedReader in) {
        this.out = out;
        this.in = in;
        time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone);
    }

    static TranscriptFace silent(Writer out, ZoneId zone) {
        return new TranscriptFace(out, zone, new BufferedReader(Reader.nullReader()));
    }

    static TranscriptFace reading(Writer out, ZoneId zone, BufferedReader in) {
        return new TranscriptFace(out, zone, in);
    }

    @Override
    public void open(Room room) {
        channel = room.settings().channel().channel();
        var reader = new Thread(() -> read(room), "console");
        // A read from standard input cannot be interrupted.
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Room room) {
        try {
            String line = in.readLine();
            while (line != null && !closed) {
                hand(line, room);
                line = in.readLine();
            }
            room.left();
        } catch (IOException e) {
            room.left();
        }
    }

    private static void hand(String line, Room room) {
        Matcher by = BY.matcher(line.strip());
        // "pushduty: tag" is said to the bot, not by it.
        if (by.matches() && !by.group(1).equalsIgnoreCase(room.settings().bot())) {
            room.speak(by.group(1), by.group(2));
            return;
        }
        room.typed(line);
    }

    @Override
    public synchronized void show(Line line) {
        try {
            out.write((time.format(line.at()) + " " + body(line)).stripTrailing() + "\n");
            out.flush();
        } catch (IOException e) {
            throw new OutsideException("console", "print", "the output is closed", e);
        }
    }

    private String body(Line line) {
        return switch (line.kind()) {
            case SAID, ANSWERED -> "<" + line.who() + "> " + line.text();
            case CONFIDED -> "<" + line.who() + "> (to the bot) " + line.text();
            case WHISPERED -> "(to " + line.who() + ") " + line.text();
            case TOPIC -> "* topic of " + channel + ": " + line.text();
            case NOTICE -> "* " + line.text();
        };
    }

    @Override
    public boolean echoes() {
        return false;
    }

    @Override
    public void close(Duration limit) {
        closed = true;
    }
}
