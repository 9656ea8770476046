package org.pushduty.core.desk;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.train.RepositoryName;

/** The repositories of a train, worked on side by side. Used from several threads. */
public final class Sources {
    private final Map<RepositoryName, SourceRepository> byName;
    private final Executor workers;

    /**
     * What became of the work on one repository.
     *
     * @param results one of each repository that it went well for, in the order asked for
     * @param failures why it did not, for each of the others
     */
    public record Gathered<T>(Map<RepositoryName, T> results, Map<RepositoryName, String> failures) {}

    /** {@code workers} run the work; as many repositories are worked on at once as it has threads. */
    public Sources(List<SourceRepository> repositories, Executor workers) {
        this.byName = repositories.stream().collect(toMap(SourceRepository::name, repository -> repository));
        this.workers = workers;
    }

    Executor workers() {
        return workers;
    }

    public SourceRepository of(RepositoryName name) {
        SourceRepository repository = byName.get(name);
        if (repository == null) {
            throw new IllegalArgumentException("not a repository of this train: " + name);
        }
        return repository;
    }

    /** Does {@code work} on each of them; a failure outside costs that repository only. */
    public <T> Gathered<T> gather(List<RepositoryName> names, Function<SourceRepository, T> work) {
        Map<RepositoryName, CompletableFuture<T>> running = new LinkedHashMap<>();
        names.forEach(name -> running.put(name, CompletableFuture.supplyAsync(() -> work.apply(of(name)), workers)));
        Map<RepositoryName, T> results = new LinkedHashMap<>();
        Map<RepositoryName, String> failures = new LinkedHashMap<>();
        running.forEach((name, future) -> {
            try {
                results.put(name, future.join());
            } catch (CompletionException e) {
                failures.put(name, reason(e));
            }
        });
        return new Gathered<>(results, failures);
    }

    private static String reason(CompletionException e) {
        if (e.getCause() instanceof OutsideException outside) {
            return outside.reason();
        }
        throw e;
    }
}
