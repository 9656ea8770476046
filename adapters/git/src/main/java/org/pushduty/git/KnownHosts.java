package org.pushduty.git;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;

/**
 * The ssh hosts that are talked to: those whose key the file has, and no other. The file is read for each connection.
 * Used from several threads.
 */
final class KnownHosts implements ServerKeyDatabase {
    private final Path file;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    KnownHosts(Path file) {
        this.file = file;
    }

    /** Why the host was refused when it was last connected to, and what to do; empty where it was not. */
    Optional<String> refusal(String host, int port) {
        return Optional.ofNullable(refusals.get(pattern(host, port)));
    }

    /** A host as known_hosts writes it. */
    private static String pattern(String host, int port) {
        return port <= 0 || port == 22 ? host : "[" + host + "]:" + port;
    }

    @Override
    public List<PublicKey> lookup(String host, InetSocketAddress address, Configuration configuration) {
        return keys(host, "");
    }

    @Override
    public boolean accept(
            String host,
            InetSocketAddress address,
            PublicKey key,
            Configuration configuration,
            CredentialsProvider provider) {
        String print = KeyUtils.getKeyType(key) + " " + KeyUtils.getFingerPrint(key);
        if (holds(keys(host, "revoked"), key)) {
            return refuse(host, "the key of " + host + " (" + print + ") is revoked in " + file);
        }
        List<PublicKey> known = keys(host, "");
        if (holds(known, key)) {
            refusals.remove(host);
            return true;
        }
        if (known.isEmpty()) {
            return refuse(
                    host,
                    "the host key of " + host + " is unknown (" + print
                            + "); if it is the right one, add the host's line of ssh-keyscan to " + file);
        }
        return refuse(
                host,
                "the host key of " + host + " has changed (now " + print
                        + "): somebody may be listening in; if the host was given a new key, replace its line in "
                        + file);
    }

    private boolean refuse(String host, String reason) {
        refusals.put(host, reason);
        return false;
    }

    private static boolean holds(List<PublicKey> keys, PublicKey key) {
        return keys.stream().anyMatch(one -> KeyUtils.compareKeys(one, key));
    }

    private List<PublicKey> keys(String host, String marker) {
        return lines().stream()
                .flatMap(line -> key(line, host, marker).stream())
                .toList();
    }

    /** The key of a line that speaks of the host; a line that cannot be read is passed over, as ssh does. */
    private static Optional<PublicKey> key(String line, String host, String marker) {
        try {
            Optional<KnownHostEntry> entry = Optional.ofNullable(KnownHostEntry.parseKnownHostEntry(line));
            if (entry.isEmpty() || !speaksOf(entry.get(), host, marker)) {
                return Optional.empty();
            }
            return Optional.ofNullable(
                    entry.get().getKeyEntry().resolvePublicKey(null, PublicKeyEntryResolver.IGNORING));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean speaksOf(KnownHostEntry entry, String host, String marker) {
        String written = Optional.ofNullable(entry.getMarker()).orElse("");
        if (!written.equals(marker)) {
            return false;
        }
        int bracket = host.lastIndexOf("]:");
        return bracket < 0
                ? entry.isHostMatch(host, 22)
                : entry.isHostMatch(host.substring(1, bracket), Integer.parseInt(host.substring(bracket + 2)));
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            // Nothing can be known of any host, so each is refused, with the file's name.
            return List.of();
        }
    }
}
