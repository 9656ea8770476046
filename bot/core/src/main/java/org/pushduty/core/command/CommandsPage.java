package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.grammar.CommandSpec;

/** The reference of all commands, in Markdown, as {@code docs/commands.md} holds it. */
public final class CommandsPage {
    private static final String HEAD = """
            # Commands

            Made from the registry by `scripts/docs`; a test fails when it is stale.

            Said in a channel of a train as `!tag`, `pushduty: tag`, `pushduty, tag` or `@pushduty tag`; in private without
            anything in front. Capitals do not matter, nor do dashes in a command's name. Quotes keep words together. The
            channel implies the train; `!amo/tag` names another. A `?` at the end of a command that changes something
            previews it and changes nothing; `!yes CODE`, which comes with the preview, does exactly that. Repositories may be left
            out where a train has only one, and `-` stands for anything else that is left out where more follows.

            What is refused is said to the asker alone; what was changed is said in every channel of the train. What cannot be
            taken back is asked about first: `!yes CODE` by the same person within two minutes does it. A yes holds for what was
            shown; where that has changed meanwhile, it is shown anew.
            """;

    private final Registry registry;

    public CommandsPage(Registry registry) {
        this.registry = registry;
    }

    public String text() {
        StringBuilder page = new StringBuilder(HEAD);
        for (CommandSpec.Group group : CommandSpec.Group.values()) {
            page.append("\n## ").append(group.title()).append('\n');
            registry.commands().stream()
                    .map(Command::spec)
                    .filter(spec -> spec.group() == group)
                    .forEach(spec -> add(page, spec));
        }
        return page.toString();
    }

    private static void add(StringBuilder page, CommandSpec spec) {
        page.append("\n### `").append(spec.usage()).append("`\n\n");
        page.append(spec.summary()).append("\n\n");
        spec.parameters().forEach(each -> row(page, each.name(), each.words()));
        spec.options().forEach(each -> row(page, "--" + each.name(), each.words()));
        if (!spec.parameters().isEmpty() || !spec.options().isEmpty()) {
            page.append('\n');
        }
        List<String> facts = new ArrayList<>();
        facts.add("For " + spec.right().words() + ".");
        if (!spec.aliases().isEmpty()) {
            facts.add("Also `!" + String.join("`, `!", spec.aliases()) + "`.");
        }
        facts.add("Example: `" + spec.example() + "`");
        page.append(String.join(" ", facts)).append('\n');
    }

    private static void row(StringBuilder page, String name, String words) {
        page.append("- `").append(name).append("`: ").append(words).append('\n');
    }
}
