package org.pushduty.core.train;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A repository as its train knows it.
 *
 * @param web the address of its web front end without a slash at the end, or blank where it has none
 * @param compare the template of comparison links with {@code {web}}, {@code {from}} and {@code {to}}; blank without
 *     web
 */
public record TrainRepository(RepositoryName name, String web, String compare) {

    public static TrainRepository withoutWeb(RepositoryName name) {
        return new TrainRepository(name, "", "");
    }

    /**
     * The page that shows what {@code to} has and {@code from} lacks; empty where the repository has no web address.
     */
    public Optional<String> compareLink(String from, String to) {
        return compare.isBlank()
                ? Optional.empty()
                : Optional.of(Placeholders.fill(compare, Map.of("web", web, "from", encoded(from), "to", encoded(to))));
    }

    private static String encoded(String ref) {
        return URLEncoder.encode(ref, StandardCharsets.UTF_8);
    }
}
