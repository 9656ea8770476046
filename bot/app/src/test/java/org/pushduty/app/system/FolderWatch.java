package org.pushduty.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sees what is written into a repository at the very moment: objects, packs, tags and their locks. */
final class FolderWatch implements AutoCloseable {
    private final WatchService watch;

    FolderWatch(Path repository) {
        try {
            watch = repository.getFileSystem().newWatchService();
            for (String place : List.of("objects", "objects/pack", "refs/tags")) {
                Files.createDirectories(repository.resolve(place))
                        .register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for that many files to come or go, at most so long. */
    void await(int files, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        int seen = 0;
        try {
            while (seen < files && System.nanoTime() < end) {
                WatchKey key = watch.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (key != null) {
                    seen += key.pollEvents().size();
                    key.reset();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
