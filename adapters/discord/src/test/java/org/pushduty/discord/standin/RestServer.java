package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Takes each request through the door: faults, route, token, body, limits, and then to what it is for. */
final class RestServer {
    private static final String PREFIX = "/api/v10";

    private final World world;
    private final Account account;
    private final Routes routes;
    private final Faults faults;
    private final RateLimits limits;
    private final Omissions omissions;
    private final Violations violations;
    private final Clock clock;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    RestServer(Frame frame, Routes routes) {
        world = frame.world();
        account = frame.account();
        faults = frame.faults();
        limits = frame.limits();
        omissions = frame.omissions();
        violations = frame.violations();
        clock = frame.clock();
        this.routes = routes;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    void handle(Context context) {
        String method = context.method().name();
        Optional<Routes.Match> match = context.path().startsWith(PREFIX)
                ? routes.match(method, context.path().substring(PREFIX.length()))
                : Optional.empty();
        if (match.isEmpty()) {
            violations.add(method + " " + context.path(), "there is no such route");
            write(
                    context,
                    Reply.of(404, Json.object().put("message", "404: Not Found").put("code", 0)));
            return;
        }
        serve(context, match.get());
    }

    private void serve(Context context, Routes.Match match) {
        String name = match.route().name();
        var bare = new Call(name, match.path(), query(context), MissingNode.getInstance());
        Optional<Faults.Fault> fault = faults.take(bare);
        Reply reply = fault.flatMap(it -> insteadOfWork(bare, it)).orElseGet(() -> worked(context, match, bare));
        Duration wait = fault.filter(it -> it.kind() == Faults.Kind.LATE)
                .map(Faults.Fault::time)
                .orElse(Duration.ZERO);
        Reply told = fault.filter(it -> it.kind() == Faults.Kind.LOST)
                .map(it -> broken(it.status()))
                .orElse(reply);
        var shown = new Reply(told.status(), omissions.applied(name, told.body()), told.headers());
        requests.add(new Request(name, context.path(), recorded(context), shown.status(), clock.instant()));
        if (wait.isZero()) {
            write(context, shown);
            return;
        }
        var later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
        context.future(() -> CompletableFuture.runAsync(() -> write(context, shown), later));
    }

    private Optional<Reply> insteadOfWork(Call call, Faults.Fault fault) {
        return switch (fault.kind()) {
            case FAILED -> Optional.of(broken(fault.status()));
            case LIMITED -> Optional.of(limits.imposed(call, fault.time(), false));
            case LIMITED_GLOBALLY -> Optional.of(limits.imposed(call, fault.time(), true));
            case LOST, LATE -> Optional.empty();
        };
    }

    private static Reply broken(int status) {
        return Reply.of(
                status, Json.object().put("message", status + ": Server Error").put("code", 0));
    }

    private Reply worked(Context context, Routes.Match match, Call bare) {
        try {
            if (!match.route().isOpen()
                    && !account.isHeader(
                            Optional.ofNullable(context.header("Authorization")).orElse(""))) {
                throw Refusal.of(401, 0, "401: Unauthorized");
            }
            limits.heed(bare);
            Map<String, String> headers = limits.count(bare);
            var call = new Call(bare.route(), bare.path(), bare.query(), body(context));
            synchronized (world) {
                return match.route().handler().handle(call).with(headers);
            }
        } catch (RateLimits.Limited limited) {
            return limited.reply();
        } catch (Refusal refusal) {
            if (refusal.isViolation()) {
                violations.add(bare.route(), refusal.getMessage());
            }
            return refusal.reply();
        }
    }

    private static Map<String, String> query(Context context) {
        return context.queryParamMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }

    private static JsonNode body(Context context) {
        try {
            return bodyOf(context);
        } catch (IllegalArgumentException e) {
            throw Refusal.violation(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private static JsonNode recorded(Context context) {
        try {
            return bodyOf(context);
        } catch (IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode bodyOf(Context context) {
        // With files the JSON is one part of a form; the stand-in has no use for the files.
        String text = context.isMultipartFormData()
                ? Optional.ofNullable(context.formParam("payload_json")).orElse("{}")
                : context.body();
        return text.isEmpty() ? Json.object() : Json.parse(text);
    }

    private static void write(Context context, Reply reply) {
        context.status(reply.status());
        // Without it JDA takes a 429 for a ban by Cloudflare.
        context.header("Via", "1.1 google");
        reply.headers().forEach(context::header);
        if (reply.status() != 204) {
            context.contentType("application/json").result(reply.body().toString());
        }
    }
}
