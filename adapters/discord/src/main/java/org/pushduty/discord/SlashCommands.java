package org.pushduty.discord;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.channel.GenericChannelEvent;
import net.dv8tion.jda.api.events.guild.GenericGuildEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.role.GenericRoleEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.jspecify.annotations.Nullable;
import org.pushduty.core.port.Ears;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each guild that one of our channels is in supplied with the slash commands, once a session; written is only
 * what is different there. Called from the events' thread alone, after the rooms were looked at.
 */
final class SlashCommands implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(SlashCommands.class);

    private final Rooms rooms;
    private final Inbox inbox;
    private final Set<Long> supplied = ConcurrentHashMap.newKeySet();

    /** What can be seen of a command. */
    private record Shape(String name, String words, List<Gap> gaps) {}

    private record Gap(int type, String name, String words, boolean isRequired, boolean hasCandidates, String range) {}

    SlashCommands(Rooms rooms, Inbox inbox) {
        this.rooms = rooms;
        this.inbox = inbox;
    }

    @Override
    public void onEvent(GenericEvent event) {
        boolean isNew = event instanceof ReadyEvent || event instanceof SessionRecreateEvent;
        if (isNew) {
            supplied.clear();
        }
        if (event instanceof GuildLeaveEvent left) {
            supplied.remove(left.getGuild().getIdLong());
        }
        if (isNew
                || event instanceof GenericGuildEvent
                || event instanceof GenericChannelEvent
                || event instanceof GenericRoleEvent) {
            supply(event.getJDA());
        }
    }

    private void supply(JDA jda) {
        for (Room room : rooms.all()) {
            if (room.isJoined()) {
                Optional.ofNullable(jda.getGuildChannelById(room.id().orElseThrow()))
                        .map(GuildChannel::getGuild)
                        // Who only looks whether all is well offers no commands, and takes none away either.
                        .filter(guild -> !inbox.ears().commands().isEmpty())
                        .filter(guild -> supplied.add(guild.getIdLong()))
                        .ifPresent(this::supply);
            }
        }
    }

    private void supply(Guild guild) {
        Ears ears = inbox.ears();
        List<SlashCommandData> wanted =
                SlashForms.all(ears).stream().map(SlashForm::command).toList();
        guild.retrieveCommands().queue(there -> write(guild, wanted, there), failure -> notSupplied(guild, failure));
    }

    private void write(Guild guild, List<SlashCommandData> wanted, List<Command> there) {
        try {
            writeDifferences(guild, wanted, there);
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: left before the slash commands were written", guild.getName());
        }
    }

    private void writeDifferences(Guild guild, List<SlashCommandData> wanted, List<Command> there) {
        Map<String, Command> ours = there.stream()
                .filter(command -> command.getType() == Command.Type.SLASH)
                .collect(toMap(Command::getName, command -> command, (first, second) -> first));
        List<SlashCommandData> different = new ArrayList<>();
        for (SlashCommandData command : wanted) {
            Command known = ours.remove(command.getName());
            if (known == null || !shape(known).equals(shape(command))) {
                different.add(command);
            }
        }
        different.forEach(
                command -> guild.upsertCommand(command).queue(written -> {}, failure -> notSupplied(guild, failure)));
        ours.values()
                .forEach(command -> guild.deleteCommandById(command.getId())
                        .queue(deleted -> {}, failure -> notSupplied(guild, failure)));
        if (!different.isEmpty() || !ours.isEmpty()) {
            LOG.info("{}: {} slash commands written, {} removed", guild.getName(), different.size(), ours.size());
        }
    }

    /** The next thing that changes there is an occasion to try again. */
    private void notSupplied(Guild guild, Throwable failure) {
        supplied.remove(guild.getIdLong());
        LOG.warn(
                "{}: slash commands not written (scope applications.commands?): {}",
                guild.getName(),
                Reasons.of(failure));
    }

    private static Shape shape(Command command) {
        return new Shape(
                command.getName(),
                command.getDescription(),
                command.getOptions().stream().map(SlashCommands::gap).toList());
    }

    private static Shape shape(SlashCommandData command) {
        return new Shape(
                command.getName(),
                command.getDescription(),
                command.getOptions().stream().map(SlashCommands::gap).toList());
    }

    private static Gap gap(Command.Option option) {
        return new Gap(
                option.getTypeRaw(),
                option.getName(),
                option.getDescription(),
                option.isRequired(),
                option.isAutoComplete(),
                range(option.getMinValue(), option.getMaxValue()));
    }

    private static Gap gap(OptionData option) {
        return new Gap(
                option.getType().getKey(),
                option.getName(),
                option.getDescription(),
                option.isRequired(),
                option.isAutoComplete(),
                range(option.getMinValue(), option.getMaxValue()));
    }

    private static String range(@Nullable Number least, @Nullable Number most) {
        return least == null || most == null ? "" : least.longValue() + ".." + most.longValue();
    }
}
