package org.pushduty.app.departures;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.OutsideException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Departures in a file mapped into memory. What is written there belongs to the operating system at once, so that no
 * signal can take it back; it does not survive the death of the machine, as little as the lines in its socket do.
 */
public final class MappedDepartures implements Departures {
    private static final Logger LOG = LoggerFactory.getLogger(MappedDepartures.class);
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** One effect is under way at a time for each channel and each topic: no team has so many. */
    private static final int SLOTS = 128;

    // The last sign of life; then a slot each: the effect's id or 0, when it was stored in microseconds, and the piece
    // with when it left in milliseconds. A kill between two writes must not leave a slot that says something else than
    // either: the id, which makes it valid, is written last, and piece and time are one number.
    private static final int ALIVE = 0;
    private static final int HEADER = Long.BYTES;
    private static final int SLOT = 3 * Long.BYTES;
    private static final int STORED = Long.BYTES;
    private static final int LEFT = 2 * Long.BYTES;
    private static final int TIME_BITS = 48;
    private static final long TIME_MASK = (1L << TIME_BITS) - 1;

    private final Clock clock;
    private final ByteBuffer memory;
    private final List<Departure> found;

    private MappedDepartures(ByteBuffer memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
        this.found = read();
    }

    /**
     * Opens the file, which is made where it is missing; only one process may have it open.
     *
     * @throws OutsideException where it can be neither opened nor made
     */
    public static MappedDepartures at(Path file, Clock clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                // The mapping stays when the channel is closed.
                return new MappedDepartures(
                        channel.map(FileChannel.MapMode.READ_WRITE, 0, HEADER + (long) SLOTS * SLOT), clock);
            }
        } catch (IOException e) {
            throw new OutsideException("disk", "open " + file, String.valueOf(e.getMessage()), e);
        }
    }

    private List<Departure> read() {
        List<Departure> departures = new ArrayList<>();
        for (int slot = HEADER; slot < memory.capacity(); slot += SLOT) {
            long id = get(slot);
            if (id != 0) {
                departures.add(departure(id, slot));
            }
        }
        return List.copyOf(departures);
    }

    private Departure departure(long id, int slot) {
        Instant stored = Instant.EPOCH.plus(get(slot + STORED), ChronoUnit.MICROS);
        long left = get(slot + LEFT) & TIME_MASK;
        int piece = (int) (get(slot + LEFT) >>> TIME_BITS);
        long alive = Math.max(left, get(ALIVE));
        return new Departure(id, stored, piece, Instant.ofEpochMilli(left), Instant.ofEpochMilli(alive));
    }

    @Override
    public synchronized void leaving(StoredEffect effect, int piece) {
        int slot = slotOf(effect.id());
        if (slot < 0) {
            slot = slotOf(0);
        }
        if (slot < 0) {
            LOG.warn(
                    "so much is under way that effect {} is not marked; a kill now may have it said twice",
                    effect.id());
            return;
        }
        set(slot + STORED, ChronoUnit.MICROS.between(Instant.EPOCH, effect.at()));
        set(slot + LEFT, ((long) piece << TIME_BITS) | (now() & TIME_MASK));
        set(slot, effect.id());
    }

    @Override
    public synchronized void doubted(StoredEffect effect) {
        int slot = slotOf(effect.id());
        if (slot >= 0) {
            set(slot + LEFT, get(slot + LEFT) & ~TIME_MASK);
        }
    }

    @Override
    public synchronized void settled(StoredEffect effect) {
        int slot = slotOf(effect.id());
        if (slot >= 0) {
            set(slot, 0);
        }
    }

    private int slotOf(long id) {
        for (int slot = HEADER; slot < memory.capacity(); slot += SLOT) {
            if (get(slot) == id) {
                return slot;
            }
        }
        return -1;
    }

    @Override
    public synchronized void alive() {
        set(ALIVE, now());
    }

    // Not Clock.millis(): JDK 17's clock that ticks in microseconds divides by zero there.
    private long now() {
        return clock.instant().toEpochMilli();
    }

    @Override
    public List<Departure> found() {
        return found;
    }

    @Override
    public void close() {
        // The system keeps what is mapped, and unmaps it with the process.
    }

    private long get(int at) {
        return (long) LONGS.get(memory, at);
    }

    // Release: what was set before is seen before.
    private void set(int at, long value) {
        LONGS.setRelease(memory, at, value);
    }
}
