package org.pushduty.discord.standin;

import io.javalin.Javalin;
import java.util.List;

/** Discord on this machine. See the package. Safe for several threads. */
public final class DiscordStandin implements AutoCloseable {
    private final Frame frame;
    private final GatewaySessions sessions;
    private final GatewayServer gateway;
    private final GatewayFaults gatewayFaults = new GatewayFaults();
    private final RestServer rest;
    private final Javalin server;

    /** Starts one on a free port, with a bot that has no guild yet. */
    public DiscordStandin() {
        var clock = new StandinClock();
        var snowflakes = new Snowflakes(clock);
        var world = new World(snowflakes, "pushduty");
        var account = new Account(snowflakes.next(), "standin.token." + snowflakes.next());
        var omissions = new Omissions();
        var violations = new Violations();
        var limits = new RateLimits(clock, violations);
        var payloads = new GuildPayloads(world, new ChannelPayloads(world));
        sessions = new GatewaySessions(world, account, payloads, omissions, violations);
        frame = new Frame(
                clock, world, account, new Access(world), sessions, new Faults(), limits, omissions, violations);
        gateway = new GatewayServer(clock, sessions, violations, gatewayFaults);
        var routes = new Routes();
        new UserRoutes(frame, sessions).register(routes);
        rest = new RestServer(frame, routes);
        server = listen();
    }

    private Javalin listen() {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.routes.ws("/gateway", gateway::configure);
            config.routes.ws("/resume", gateway::configure);
            String all = "/<path>";
            config.routes
                    .get(all, rest::handle)
                    .post(all, rest::handle)
                    .put(all, rest::handle)
                    .patch(all, rest::handle)
                    .delete(all, rest::handle);
        });
        javalin.start("127.0.0.1", 0);
        frame.account().listensOn(javalin.port());
        return javalin;
    }

    /** The token that the bot logs in with. */
    public String token() {
        return frame.account().token();
    }

    /** What JDA's base URL has to be. */
    public String restUrl() {
        return "http://127.0.0.1:" + server.port() + "/api/v10/";
    }

    /** Where the gateway is. */
    public String gatewayUrl() {
        return frame.account().gatewayUrl();
    }

    public StandinClock clock() {
        return frame.clock();
    }

    public Faults faults() {
        return frame.faults();
    }

    public Omissions omissions() {
        return frame.omissions();
    }

    /** All requests so far, oldest first. */
    public List<Request> requests() {
        return rest.requests();
    }

    /** What the client did wrong so far. */
    public List<Violation> violations() {
        return frame.violations().all();
    }

    @Override
    public void close() {
        server.stop();
    }
}
