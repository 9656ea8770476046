package org.pushduty.app.settings;

import java.nio.file.Path;

/** How to log in to ssh remotes. */
public record SshSettings(
        @Setting(
                doc = "File with the private key.",
                example = "/etc/pushduty/id_ed25519",
                otherwise = "the keys in the user's `~/.ssh`")
        Path key,

        @Setting(
                doc = "File with the hosts' keys; a host that is not in it is refused.",
                example = "/etc/pushduty/known_hosts",
                otherwise = "the user's `~/.ssh/known_hosts`")
        Path knownHosts) {}
