package org.pushduty.jdbc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are there whole or not at all, on the disk, and for nobody else to read. */
final class SafeFile {
    private static final Set<OpenOption> FRESH =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private SafeFile() {}

    /** What writes the content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What looks at a written file before it gets its name, and throws where it is not as it should be. */
    interface Check {
        void look(Path written) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        write(file, content, written -> {});
    }

    /** Writes beside {@code file}, forces it onto the disk, checks it, and only then gives it its name. */
    static void write(Path file, Content content, Check check) throws IOException {
        makeFolder(folderOf(file));
        Path written = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(written);
        try {
            try (FileChannel channel = FileChannel.open(written, FRESH, ownersOnly("rw-------"))) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            check.look(written);
            rename(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** In one step; the new name is on the disk when this returns. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keepNames(folderOf(to));
    }

    static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownersOnly("rwx------"));
        }
    }

    /** A rename is on the disk once its folder is; Windows has no such thing and needs none. */
    private static void keepNames(Path folder) throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
