package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Registering commands, for a guild or for everywhere. */
final class CommandRoutes {
    private static final int MOST = 100;

    private final Account account;
    private final Places places;
    private final CommandBook book;

    CommandRoutes(Frame frame, CommandBook book) {
        account = frame.account();
        places = new Places(frame);
        this.book = book;
    }

    void register(Routes routes) {
        for (String scope :
                new String[] {"/applications/{application}", "/applications/{application}/guilds/{guild}"}) {
            String all = scope + "/commands";
            String one = all + "/{command}";
            routes.on("GET", all, call -> Reply.ok(Json.array(book.all(scope(call)))));
            routes.on("PUT", all, this::replaceAll);
            routes.on("POST", all, this::create);
            routes.on("GET", one, call -> Reply.ok(command(call)));
            routes.on("PATCH", one, this::change);
            routes.on("DELETE", one, this::delete);
        }
    }

    private long scope(Call call) {
        if (call.id("application") != account.applicationId()) {
            throw Refusal.violation(403, 20012, "You are not authorized to perform this action on this application");
        }
        return call.text("guild").isEmpty() ? 0 : places.guild(call).id();
    }

    private ObjectNode command(Call call) {
        return book.command(scope(call), call.id("command"))
                .orElseThrow(() -> Refusal.of(404, 10063, "Unknown application command"));
    }

    private Reply replaceAll(Call call) {
        long scope = scope(call);
        if (!call.body().isArray() || call.body().size() > MOST) {
            throw Refusal.violation(400, 30032, "Maximum number of application commands reached (" + MOST + ")");
        }
        var errors = new FormErrors();
        for (int i = 0; i < call.body().size(); i++) {
            new CommandRules(errors).check(call.body().get(i), i + ".");
        }
        errors.refuse();
        book.countWrite();
        var kept = call.body().valueStream().map(form -> book.put(scope, form)).toList();
        book.clear(scope);
        kept.forEach(command -> book.put(scope, Json.id(command.path("id")), command));
        return Reply.ok(Json.array(book.all(scope)));
    }

    private Reply create(Call call) {
        long scope = scope(call);
        check(call.body());
        if (book.all(scope).size() >= MOST) {
            throw Refusal.violation(400, 30032, "Maximum number of application commands reached (" + MOST + ")");
        }
        book.countWrite();
        int before = book.all(scope).size();
        ObjectNode command = book.put(scope, call.body());
        return Reply.of(book.all(scope).size() > before ? 201 : 200, command);
    }

    private Reply change(Call call) {
        ObjectNode changed = command(call).deepCopy();
        call.body().properties().forEach(field -> changed.set(field.getKey(), field.getValue()));
        check(changed);
        book.countWrite();
        return Reply.ok(book.put(scope(call), call.id("command"), changed));
    }

    private Reply delete(Call call) {
        command(call);
        book.countWrite();
        book.delete(scope(call), call.id("command"));
        return Reply.nothing();
    }

    private static void check(JsonNode form) {
        var errors = new FormErrors();
        new CommandRules(errors).check(form, "");
        errors.refuse();
    }
}
