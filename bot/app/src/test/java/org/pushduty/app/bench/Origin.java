package org.pushduty.app.bench;

import java.nio.file.Path;

/** A bare repository that is pushed to, with a branch main. */
final class Origin {
    private final Path folder;
    private final Shell shell;
    private int commits;

    private Origin(Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder);
    }

    static Origin make(Path place, String name) {
        new Shell(place).git("init", "-q", "--bare", "--initial-branch=main", name + ".git");
        var origin = new Origin(place.resolve(name + ".git"));
        origin.land("README");
        return origin;
    }

    Path folder() {
        return folder;
    }

    Shell shell() {
        return shell;
    }

    /** One commit more on the branch, which changes that file. */
    void land(String file) {
        commits++;
        String text = "change " + commits + "\n";
        shell.time("blob=$(echo '" + text.strip() + "' | git hash-object -w --stdin)\n"
                + "tree=$(printf '100644 blob %s\\t" + file + "\\n' $blob | git mktree)\n"
                + "parent=$(git rev-parse -q --verify refs/heads/main || true)\n"
                + "git update-ref refs/heads/main $(git commit-tree $tree ${parent:+-p $parent} -m 'Change " + file
                + " for the " + commits + ". time')");
    }
}
