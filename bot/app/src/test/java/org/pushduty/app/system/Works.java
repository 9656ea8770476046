package org.pushduty.app.system;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Two repositories with something to tag, to pick and to take out again; made once, and copied for each door. */
final class Works {
    static final List<String> NAMES = List.of(Town.SERVER, Town.FRONTEND);

    private final Path folder;
    private final Origin server;
    private final Origin frontend;
    private final String users;
    private final String login;
    private final String search;
    private final String greeting;
    private final String merge;

    Works(Path folder) {
        this.folder = folder;
        server = Origin.make(folder, Town.SERVER);
        frontend = Origin.make(folder, Town.FRONTEND);
        server.land("Wil C", "Begin", "README.md", "add-ons\n");
        server.tag("2016.09.22");
        frontend.land("Stuart C", "Begin", "README.md", "add-ons\n");
        Stream.of(server, frontend).forEach(origin -> origin.tag("2016.09.29"));
        users = server.land("Wil C", "Add users", "users.py", "def login():\n    pass\n");
        frontend.land("Stuart C", "Add the button", "button.js", "export default null;\n");
        login = server.land("Mathieu P", "Keep people logged in", "users.py", "def login():\n    stay()\n");
        search = server.land("Wil C", "Search faster", "search.py", "def search():\n    pass\n");
        greeting = server.land("Wil C", "Greet people", "greet.py", "def greet():\n    pass\n");
        merge = merged();
    }

    private String merged() {
        GitCommand clone = server.clonedTo(folder.resolve("merging"));
        clone.run("checkout", "--quiet", "-b", "side", users);
        clone.run("commit", "--quiet", "--allow-empty", "--message=Begin to say goodbye");
        clone.type("echo 'def leave(): pass' > leave.py");
        clone.run("add", "--all");
        clone.run("commit", "--quiet", "--message=Say goodbye");
        clone.run("checkout", "--quiet", "main");
        clone.run("merge", "--quiet", "--no-ff", "--message=Merge the goodbye", "side");
        clone.run("push", "--quiet", "origin", "main");
        return server.id("main");
    }

    /** Abbreviated, like the others. */
    String users() {
        return shown(users);
    }

    String login() {
        return shown(login);
    }

    String search() {
        return shown(search);
    }

    String greeting() {
        return shown(greeting);
    }

    String merge() {
        return shown(merge);
    }

    private static String shown(String commit) {
        return commit.substring(0, 10);
    }

    /** A copy of that repository, as a remote of its own. */
    GitCommand copied(String name, Path place) {
        var copy = place.resolve(name + ".git");
        new GitCommand(folder).run("clone", "--quiet", "--mirror", name + ".git", copy.toString());
        return new GitCommand(copy);
    }
}
