package org.pushduty.git;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How all repositories are kept and reached.
 *
 * @param mirrors the folder of the mirrors, one {@code NAME.git} each; this process is the only one to use it
 * @param timeout how long a remote may stay silent, at any point, before a call is given up; at least a second
 * @param logins who the bot is at http(s) hosts, by {@code host} or {@code host:port}
 * @param sshKeys private keys without a passphrase, tried in this order at every ssh host
 * @param knownHosts the file, as OpenSSH keeps it, with the keys of the ssh hosts; no other host is talked to
 */
public record GitSettings(
        Path mirrors, Duration timeout, Map<String, Login> logins, List<Path> sshKeys, Path knownHosts) {
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    /** A name and a password or token. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + ", password=***]";
        }
    }

    public GitSettings {
        if (timeout.toSeconds() < 1) {
            throw new IllegalArgumentException("a timeout is a second or more: " + timeout);
        }
        logins = Map.copyOf(logins);
        sshKeys = List.copyOf(sshKeys);
    }

    /** Without logins and ssh keys, enough for remotes that need neither. */
    public static GitSettings in(Path mirrors) {
        return new GitSettings(mirrors, DEFAULT_TIMEOUT, Map.of(), List.of(), mirrors.resolve("known_hosts"));
    }
}
