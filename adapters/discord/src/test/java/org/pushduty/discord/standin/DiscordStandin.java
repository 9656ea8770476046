package org.pushduty.discord.standin;

import io.javalin.Javalin;
import java.util.List;

/** Discord on this machine. See the package. Safe for several threads. */
public final class DiscordStandin implements AutoCloseable {
    private final Frame frame;
    private final GatewaySessions sessions;
    private final GatewayServer gateway;
    private final GatewayControl control;
    private final Desks desks;
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
        var gatewayFaults = new GatewayFaults();
        gateway = new GatewayServer(frame, sessions, gatewayFaults);
        control = new GatewayControl(gateway, sessions, gatewayFaults, account);
        desks = Desks.of(frame);
        rest = new RestServer(frame, desks.routes(frame, sessions));
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

    /** What the client did wrong so far, also what it has left unanswered. */
    public List<Violation> violations() {
        desks.interactions().reportUnanswered();
        return frame.violations().all();
    }

    /** Forgets what the client did wrong. */
    public void forgive() {
        violations();
        frame.violations().forget();
    }

    /** The gateway's moods. */
    public GatewayControl gateway() {
        return control;
    }

    /** Whether the limits of routes (5 messages in 5 s, for one) are kept; that of names and topics always is. */
    public void limitRoutes(boolean yes) {
        frame.limits().enforce(yes);
    }

    /** Guilds, their channels, roles and members. */
    public GuildDesk guilds() {
        return desks.guilds();
    }

    /** A new person, who is in these guilds. */
    public DiscordHuman human(String name, Guild... guilds) {
        var user = new User(frame.world().newId(), name, name, false);
        frame.world().put(user);
        for (Guild guild : guilds) {
            desks.guilds().join(guild, user);
        }
        return new DiscordHuman(user, frame, desks);
    }

    /** The bot's account. */
    public User bot() {
        return frame.world().bot();
    }

    public long applicationId() {
        return frame.account().applicationId();
    }

    /** The threads of a channel, archived ones too. */
    public List<Channel> threads(Channel channel) {
        return frame.world().channels(thread -> thread.parentId() == channel.id());
    }

    /** All messages there, also those that only one person sees, oldest first. */
    public List<Message> messages(Channel channel) {
        return frame.world().messages(channel.id());
    }

    /** Whom a message has notified. */
    public List<User> notified(Message message) {
        return desks.messages().notified(message);
    }

    /** How often commands were registered, changed or deleted. */
    public int commandWrites() {
        synchronized (frame.world()) {
            return desks.commands().writes();
        }
    }

    /** The names of the commands of a guild. */
    public List<String> commands(Guild guild) {
        synchronized (frame.world()) {
            return desks.commands().all(guild.id()).stream()
                    .map(command -> command.path("name").asText())
                    .toList();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
