package org.pushduty.discord.standin;

/** Where things are done, for humans and for the bot alike. */
record Desks(
        ChannelDesk channels,
        ThreadDesk threads,
        MessageDesk messages,
        CommandBook commands,
        InteractionDesk interactions,
        GuildDesk guilds) {
    static Desks of(Frame frame) {
        var channels = new ChannelDesk(frame);
        var threads = new ThreadDesk(frame);
        return new Desks(
                channels,
                threads,
                new MessageDesk(frame, threads),
                new CommandBook(frame.world(), frame.account()),
                new InteractionDesk(frame),
                new GuildDesk(frame, channels));
    }

    /** All routes that there are. What is more particular comes first. */
    Routes routes(Frame frame, GatewaySessions sessions) {
        var routes = new Routes();
        new UserRoutes(frame, sessions).register(routes);
        new ChannelRoutes(frame, channels, threads).register(routes);
        new MessageRoutes(frame, messages).register(routes);
        new ThreadRoutes(frame, threads, messages).register(routes);
        new CommandRoutes(frame, commands).register(routes);
        new InteractionRoutes(frame, interactions, messages).register(routes);
        new WebhookRoutes(frame, interactions, messages).register(routes);
        return routes;
    }
}
