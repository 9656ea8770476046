package org.pushduty.discord.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes that there are, and what is done for each. */
final class Routes {
    private final List<Route> routes = new ArrayList<>();

    /** Does what a route is for; throws {@link Refusal}. */
    interface Handler {
        Reply handle(Call call);
    }

    record Route(String method, List<String> pattern, boolean isOpen, Handler handler) {
        /** As it is written in the documentation: {@code GET /users/{user}}. */
        String name() {
            return method + " /" + String.join("/", pattern);
        }
    }

    record Match(Route route, Map<String, String> path) {}

    void on(String method, String pattern, Handler handler) {
        routes.add(new Route(method, parts(pattern), false, handler));
    }

    /** A route that needs no bot's token: what is in its path is the secret. */
    void onOpen(String method, String pattern, Handler handler) {
        routes.add(new Route(method, parts(pattern), true, handler));
    }

    /** The first route that fits: what is more particular has to be added first. */
    Optional<Match> match(String method, String path) {
        List<String> parts = parts(path);
        for (Route route : routes) {
            if (route.method().equals(method) && fits(route.pattern(), parts)) {
                return Optional.of(new Match(route, variables(route.pattern(), parts)));
            }
        }
        return Optional.empty();
    }

    private static List<String> parts(String path) {
        return List.of(path.replaceAll("^/+|/+$", "").split("/"));
    }

    private static boolean fits(List<String> pattern, List<String> parts) {
        if (pattern.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isVariable(pattern.get(i)) && !pattern.get(i).equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> variables(List<String> pattern, List<String> parts) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (isVariable(pattern.get(i))) {
                found.put(pattern.get(i).substring(1, pattern.get(i).length() - 1), parts.get(i));
            }
        }
        return found;
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }
}
