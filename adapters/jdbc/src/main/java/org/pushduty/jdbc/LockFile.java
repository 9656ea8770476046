package org.pushduty.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.port.OutsideException;

/**
 * The lock of a store in a file. H2 has one of its own, but gives it up where it closes its file after a failed write,
 * and while a backup is put in the file's place nobody has it. The operating system frees it when the process dies.
 */
final class LockFile implements ProgramLock {
    // On POSIX a process loses its lock when it closes any channel to the file, so it must not even look twice.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or throws {@link OutsideException} that says who has it. */
    static LockFile take(H2Files files, String program) {
        return tryTake(files, program)
                .orElseThrow(() -> new OutsideException("store", "open", SqlTrouble.IN_USE + holder(files.lock())));
    }

    /** Takes the lock, and leaves a word in the file of who has it; empty where somebody else has. */
    static Optional<LockFile> tryTake(H2Files files, String program) {
        Path file = files.lock();
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        Optional<LockFile> taken = Optional.empty();
        try {
            SafeFile.makeFolder(SafeFile.folderOf(file));
            taken = locked(file, program).map(channel -> new LockFile(file, channel));
            return taken;
        } catch (IOException e) {
            throw SqlTrouble.during("open", e);
        } finally {
            if (taken.isEmpty()) {
                OURS.remove(file);
            }
        }
    }

    private static Optional<FileChannel> locked(Path file, String program) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        String holder = program + ", process " + ProcessHandle.current().pid();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        return Optional.of(channel);
    }

    private static String holder(Path file) {
        if (OURS.contains(file)) {
            return "";
        }
        try {
            String holder = PlainText.of(Files.readString(file));
            return holder.isBlank() ? "" : " (" + holder + ")";
        } catch (IOException e) {
            // Who it is, is a help; that it is in use, is the news.
            return "";
        }
    }

    @Override
    public void require(Handle handle) {
        // Held from open to close: there is nothing that could take it away.
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OURS.remove(file);
        }
    }
}
