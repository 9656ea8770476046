package org.pushduty.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.URIish;
import org.pushduty.core.port.git.PushAccess;

/** Asks a remote what the bot may do there, and changes nothing. */
final class RemoteAccess {
    private final Mirror mirror;
    private final Remote line;

    RemoteAccess(Mirror mirror, Remote line) {
        this.mirror = mirror;
        this.line = line;
    }

    PushAccess ask() {
        try {
            Repository repository = mirror.repository();
            line.ask(repository, "HEAD");
            return pushAccess(repository);
        } catch (IOException e) {
            return new PushAccess(
                    false, false, "cannot be read: " + line.errors().reason(e));
        }
    }

    private PushAccess pushAccess(Repository repository) {
        try {
            line.openForPush(repository);
            if (!isWritable(line.uri())) {
                return new PushAccess(true, false, "can be read; its folder cannot be written to");
            }
            return new PushAccess(true, true, "can be read and takes a connection for pushing");
        } catch (IOException e) {
            return new PushAccess(
                    true, false, "can be read; no pushing: " + line.errors().reason(e));
        }
    }

    private static boolean isWritable(URIish uri) {
        return uri.isRemote() || Files.isWritable(Path.of(uri.getPath()));
    }
}
