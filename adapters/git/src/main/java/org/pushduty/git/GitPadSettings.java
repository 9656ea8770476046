package org.pushduty.git;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.pushduty.core.push.Signature;

/**
 * Notes pages in a repository.
 *
 * @param remote where it is, and the branch that has the pages; its name is that of the mirror, and no other pad's
 * @param folder where on the branch the pages are, for example {@code notes/pushes}; blank for the top
 * @param committer who the bot is as author and committer
 * @param clock gives the time of the commits
 */
public record GitPadSettings(GitRemote remote, String folder, Signature committer, Clock clock) {
    public GitPadSettings {
        if (!folder.isBlank() && !isSafe(folder)) {
            throw new IllegalArgumentException("not a folder that every checkout can have,"
                    + " written with / between names and none at either end: " + folder);
        }
    }

    /** No {@code ..}, {@code .git} or control code, nothing that Windows or macOS would take for another name. */
    private static boolean isSafe(String folder) {
        byte[] path = folder.getBytes(StandardCharsets.UTF_8);
        try {
            new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true).checkPath(path, 0, path.length);
        } catch (CorruptObjectException e) {
            return false;
        }
        return folder.codePoints().noneMatch(Character::isISOControl);
    }

    /** The page's path in the repository. */
    String path(String page) {
        return folder.isBlank() ? page + ".md" : folder + "/" + page + ".md";
    }
}
