package org.pushduty.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.channel.GenericChannelEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateTopicEvent;
import net.dv8tion.jda.api.events.guild.GenericGuildEvent;
import net.dv8tion.jda.api.events.role.GenericRoleEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.jspecify.annotations.Nullable;
import org.pushduty.core.chat.ChannelRef;

/**
 * Notices whether one JDA is connected, which rooms the bot is in, and their topics; and tells what core wants to know
 * of it. Called from the events' thread alone; what it tells is safe for several threads.
 */
final class Attendance implements EventListener {
    /**
     * A gateway that takes the bot and throws it out is gone back to by JDA without a pause, for ever; so many times in
     * a row are too many.
     */
    private static final int LOSSES = 3;

    private final Surroundings with;
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    private volatile Presence presence;
    private volatile boolean hasBeenThere;
    private int losses;

    /** @param jda where {@code since} is the connection's beginning; else empty, and it was lost then */
    private record Presence(Optional<JDA> jda, Instant since, String why) {}

    Attendance(Surroundings with) {
        this.with = with;
        presence = new Presence(Optional.empty(), with.clock().instant(), "");
    }

    /** Completes once JDA has given up, or {@link #end} was called. */
    CompletableFuture<Ending> ended() {
        return ended;
    }

    /** Whether this JDA counts no more: it may go on for a moment, beside the next one. */
    boolean hasEnded() {
        return ended.isDone();
    }

    void end(Ending ending) {
        ended.complete(ending);
    }

    /** Since when the bot is connected without a break. */
    Optional<Instant> since() {
        return presence.jda().map(jda -> presence.since());
    }

    /** How it was lost; blank where it has not been connected. */
    Outage outage() {
        return Outage.lost(presence.since(), presence.why());
    }

    /** Whether it is connected, or was that long ago. */
    boolean isThere(Duration grace, Clock clock) {
        return presence.jda().isPresent() || (hasBeenThere && !isAwayLongerThan(grace, clock));
    }

    boolean hasBeenThere() {
        return hasBeenThere;
    }

    boolean isAwayLongerThan(Duration time, Clock clock) {
        Presence now = presence;
        return now.jda().isEmpty() && now.since().plus(time).isBefore(clock.instant());
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (hasEnded()) {
            return;
        }
        if (event instanceof ReadyEvent
                || event instanceof SessionRecreateEvent
                || event instanceof SessionResumeEvent) {
            arrive(event.getJDA());
        } else if (event instanceof SessionDisconnectEvent loss) {
            lose(loss);
        } else if (event instanceof ShutdownEvent shutdown) {
            ended.complete(Ending.closed(shutdown.getCode()));
        } else if (event instanceof ChannelUpdateTopicEvent change) {
            hearTopic(change);
        } else if (mayChangeRooms(event) && presence.jda().isPresent()) {
            look(event.getJDA());
        }
    }

    private static boolean mayChangeRooms(GenericEvent event) {
        return event instanceof GenericGuildEvent
                || event instanceof GenericChannelEvent
                || event instanceof GenericRoleEvent;
    }

    /** Also after a loss that was mended, because something may have waited for it. */
    private void arrive(JDA jda) {
        presence = new Presence(Optional.of(jda), with.clock().instant(), "");
        hasBeenThere = true;
        losses = 0;
        with.rooms().leave();
        with.threads().forgetAll();
        with.scopes().forgetAll();
        look(jda);
    }

    private void lose(SessionDisconnectEvent loss) {
        String code = Optional.ofNullable(loss.getServiceCloseFrame())
                .map(frame -> " (code " + frame.getCloseCode() + ")")
                .orElse("");
        String why = "the gateway was lost" + code;
        if (presence.jda().isPresent()) {
            presence = new Presence(Optional.empty(), with.clock().instant(), why);
        }
        losses++;
        if (losses >= LOSSES) {
            end(Ending.lost(why));
        }
    }

    private void look(JDA jda) {
        with.rooms().look(jda).stream()
                .filter(change -> change.after().isJoined())
                .forEach(change -> tell(jda, change));
    }

    private void tell(JDA jda, Rooms.Change change) {
        Room room = change.after();
        if (change.isJoining()) {
            StandardGuildMessageChannel channel = jda.getChannelById(
                    StandardGuildMessageChannel.class, room.id().orElseThrow());
            if (channel != null) {
                with.topics().learn(room.name(), topic(channel.getTopic()));
                with.scopes().ask(channel.getGuild());
                with.inbox().tell(ears -> ears.joined(ref(room)));
            }
        } else if (room.may(Permission.MANAGE_CHANNEL) && !change.before().may(Permission.MANAGE_CHANNEL)) {
            with.inbox().tell(ears -> ears.entrusted(ref(room)));
        }
    }

    private static String topic(@Nullable String topic) {
        return topic == null ? "" : topic;
    }

    private void hearTopic(ChannelUpdateTopicEvent change) {
        String topic = topic(change.getNewValue());
        with.rooms()
                .at(change.getChannel().getIdLong())
                .filter(room -> with.topics().isNews(room.name(), topic))
                // Only the audit log would say who.
                .ifPresent(room -> with.inbox().tell(ears -> ears.topicChanged(ref(room), "somebody", topic)));
    }

    private ChannelRef ref(Room room) {
        return new ChannelRef(with.settings().name(), room.name());
    }
}
