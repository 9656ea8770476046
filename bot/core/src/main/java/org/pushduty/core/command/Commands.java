package org.pushduty.core.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.pushduty.core.people.People;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.git.PickRequest.Kind;
import org.pushduty.core.push.Signature;

/** Makes the registry: every command there is, in the order of help. */
public final class Commands {
    private Commands() {}

    /**
     * All commands.
     *
     * @param tagger who tags and commits for the people that ask
     * @param version of this program
     */
    public static Registry all(
            People people,
            Signature tagger,
            Map<String, ChatNetwork> networks,
            OpenQuestions questions,
            String version) {
        AtomicReference<Registry> self = new AtomicReference<>(new Registry(List.of()));
        Registry registry = new Registry(List.of(
                new StatusCommand(networks),
                new NextCommand(),
                new WhyCommand(),
                new BlockersCommand(),
                new TasksCommand(),
                new CompareCommand(),
                new PicksCommand(),
                new LogCommand(),
                new DutyCommand(people),
                new CalendarCommand(),
                new PadCommand(),
                new MailCommand(),
                new TagCommand(tagger),
                new WantCommand(),
                DecideCommand.approve(),
                DecideCommand.drop(),
                new PickCommand(Kind.PICK, tagger),
                new PickCommand(Kind.REVERT, tagger),
                new SignOffCommand(),
                new NoGoCommand(),
                new PushedCommand(),
                new SkipCommand(),
                new TakeCommand(people),
                new AdoptCommand(),
                new YesCommand(questions),
                new HoldCommand(),
                new UnholdCommand(people),
                new BlockerCommand(),
                new ResolveCommand(),
                new TaskCommand(),
                SettleCommand.done(),
                SettleCommand.waive(),
                new NotableCommand(),
                new TopicCommand(new TopicWaits(networks)),
                new HelpCommand(self::get),
                new WhoamiCommand(people),
                new VersionCommand(version)));
        self.set(registry);
        return registry;
    }
}
