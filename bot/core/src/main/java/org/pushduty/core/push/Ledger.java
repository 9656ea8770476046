package org.pushduty.core.push;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.train.RepositoryName;

/** What is live where: per environment and repository. It, and not the tag before, is the base of every comparison. */
public record Ledger(Map<String, Map<RepositoryName, Live>> byEnvironment) {
    public static final Ledger EMPTY = new Ledger(Map.of());

    public Ledger {
        byEnvironment = Map.copyOf(byEnvironment);
    }

    public Optional<Live> live(String environment, RepositoryName repository) {
        return Optional.ofNullable(
                byEnvironment.getOrDefault(environment, Map.of()).get(repository));
    }

    /** The ledger after {@code environment} got {@code changes}; repositories not named keep what they run. */
    public Ledger with(String environment, Map<RepositoryName, Live> changes) {
        Map<RepositoryName, Live> there = new LinkedHashMap<>(byEnvironment.getOrDefault(environment, Map.of()));
        there.putAll(changes);
        Map<String, Map<RepositoryName, Live>> all = new LinkedHashMap<>(byEnvironment);
        all.put(environment, Map.copyOf(there));
        return new Ledger(all);
    }
}
