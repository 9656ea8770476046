package org.pushduty.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bare repository, made and looked at with the git command line, with the clone of somebody who works on it. */
final class Origin {
    private static final Instant FIRST_COMMIT = Instant.parse("2016-01-04T09:00:00Z");

    private static final Pattern LEFT = Pattern.compile("lock$|keep$|^incoming");

    private final Path folder;
    private final GitCommand bare;
    private final GitCommand work;
    private int commits;

    private Origin(Path folder, Path work) {
        this.folder = folder;
        this.bare = new GitCommand(folder);
        this.work = new GitCommand(work);
    }

    /** An annotated tag. */
    record TagObject(String name, String object, String commit) {}

    static Origin make(Path origins, String name) {
        try {
            Files.createDirectories(origins);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var git = new GitCommand(origins);
        git.run("init", "--quiet", "--bare", "--initial-branch=main", name + ".git");
        git.run("clone", "--quiet", name + ".git", name + "-work");
        var origin = new Origin(origins.resolve(name + ".git"), origins.resolve(name + "-work"));
        // git http-backend takes pushes from nobody unless it is told to.
        origin.bare.run("config", "http.receivepack", "true");
        origin.work.run("checkout", "--quiet", "-B", "main");
        return origin;
    }

    Path folder() {
        return folder;
    }

    /** A clone of it, as a person would make one to work in. */
    GitCommand clonedTo(Path place) {
        bare.run("clone", "--quiet", folder.toString(), place.toString());
        return new GitCommand(place);
    }

    /** Writes one file and lands it on main; returns the commit's full hash. */
    String land(String author, String subject, String file, String text) {
        return land(author, subject, file, text, "main");
    }

    private String land(String author, String subject, String file, String text, String branch) {
        String date = FIRST_COMMIT.plus(Duration.ofHours(commits++)).getEpochSecond() + " -0700";
        try {
            Files.writeString(work.folder().resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        work.run("add", "--all");
        work.runWith(
                Map.of(
                        "GIT_AUTHOR_NAME", author,
                        "GIT_AUTHOR_EMAIL", author + "@example.org",
                        "GIT_AUTHOR_DATE", date,
                        "GIT_COMMITTER_DATE", date),
                "commit",
                "--quiet",
                "--message=" + subject);
        work.run("push", "--quiet", "origin", branch);
        return work.run("rev-parse", "HEAD");
    }

    /** As {@link #land}, on a new branch from main; returns the commit's full hash. */
    String landOn(String branch, String author, String subject, String file, String text) {
        work.run("checkout", "--quiet", "-b", branch);
        String commit = land(author, subject, file, text, branch);
        work.run("checkout", "--quiet", "main");
        return commit;
    }

    /** An annotated tag at the head of main, made by hand. */
    void tag(String name) {
        work.run("tag", "--annotate", "--message=by hand", name);
        work.run("push", "--quiet", "origin", name);
    }

    /** What a ref or an expression like {@code TAG~1} leads to. */
    String id(String expression) {
        return bare.run("rev-parse", expression + "^{commit}");
    }

    List<String> tags() {
        return bare.run("tag", "--list").lines().toList();
    }

    /** Every tag with its own object and the commit that it leads to. */
    List<TagObject> tagObjects() {
        return bare.run("for-each-ref", "--format=%(refname:short) %(objectname) %(*objectname)", "refs/tags")
                .lines()
                .map(line -> line.split(" ", -1))
                .map(parts -> new TagObject(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** The kinds of files that a push which was cut short has left: locks, marks on packs, half a pack. */
    Set<String> leftovers() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .flatMap(name -> LEFT.matcher(name).results().map(MatchResult::group))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every branch with its commit. */
    String branches() {
        return bare.run("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads");
    }

    /** One field of a ref or commit, in the words of git's own formats. */
    String tagField(String tag, String format) {
        return bare.run("for-each-ref", "--format=" + format, "refs/tags/" + tag);
    }

    String commitField(String commit, String format) {
        return bare.run("show", "--no-patch", "--format=" + format, commit + "^{commit}");
    }

    String file(String commit, String file) {
        return bare.run("show", commit + ":" + file);
    }

    /** From now on it refuses every push, with those words. */
    void refuse(String words) {
        Path hook = hook();
        try {
            Files.createDirectories(hook.getParent());
            Files.writeString(hook, "#!/bin/sh\necho '" + words + "' >&2\nexit 1\n");
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void refuseNoMore() {
        try {
            Files.delete(hook());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over http it may be read, and takes no pushes. */
    void setReadOnly() {
        bare.run("config", "http.receivepack", "false");
    }

    private Path hook() {
        return folder.resolve("hooks").resolve("pre-receive");
    }
}
