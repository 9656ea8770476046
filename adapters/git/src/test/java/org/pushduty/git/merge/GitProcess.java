package org.pushduty.git.merge;

import java.nio.file.Path;
import java.util.Map;

/** Keeps the git command line away from the settings of whoever runs the tests. */
final class GitProcess {
    private GitProcess() {}

    static void isolate(Map<String, String> environment, Path home) {
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("HOME", home.toString());
        environment.put("LC_ALL", "C");
        for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
            environment.put("GIT_" + who + "_NAME", "Tess Ter");
            environment.put("GIT_" + who + "_EMAIL", "tess@example.org");
        }
    }
}
