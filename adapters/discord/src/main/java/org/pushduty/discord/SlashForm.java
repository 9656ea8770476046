package org.pushduty.discord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.pushduty.core.grammar.Blank;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.FilledForm;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;

/** One of core's commands as a slash command, and back: its gaps under names that Discord takes. */
final class SlashForm {
    private static final String PREVIEW = "preview";
    private static final int MOST = 999_999;

    private final CommandSpec spec;
    private final List<Gap> gaps;

    /**
     * @param slash its name on Discord
     * @param name core's name of it; blank for {@link #PREVIEW}
     */
    private record Gap(
            String slash, String name, OptionType type, String words, boolean isRequired, boolean hasCandidates) {
        OptionData option() {
            var option = new OptionData(
                    type, slash, Shortened.to(OptionData.MAX_DESCRIPTION_LENGTH, words), isRequired, hasCandidates);
            return type == OptionType.INTEGER ? option.setRequiredRange(0, MOST) : option;
        }
    }

    /** @param isTrainNamed whether there is more than one train, so that another than the channel's can be meant */
    SlashForm(CommandSpec spec, boolean isTrainNamed) {
        this.spec = spec;
        List<Gap> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Parameter parameter : spec.parameters()) {
            all.add(gap(free(parameter.shortName(), taken), parameter));
        }
        for (Option option : spec.options()) {
            all.add(gap(free(option.name(), taken), option));
        }
        if (isTrainNamed) {
            String words = "another train than this channel's";
            all.add(new Gap(free(Blank.TRAIN, taken), Blank.TRAIN, OptionType.STRING, words, false, true));
        }
        if (spec.writes()) {
            String words = "only show what it would do";
            all.add(new Gap(free(PREVIEW, taken), "", OptionType.BOOLEAN, words, false, false));
        }
        // Discord wants the required ones first.
        all.sort(Comparator.comparing(gap -> !gap.isRequired()));
        gaps = List.copyOf(all);
    }

    private static Gap gap(String slash, Parameter parameter) {
        boolean isNumber =
                parameter.type() == Parameter.Type.NUMBER && !parameter.count().isMany();
        return new Gap(
                slash,
                parameter.name(),
                isNumber ? OptionType.INTEGER : OptionType.STRING,
                parameter.words(),
                parameter.count().isRequired(),
                parameter.isLiteral() || hasCandidates(parameter.type()));
    }

    private static Gap gap(String slash, Option option) {
        return new Gap(
                slash,
                option.name(),
                option.takesValue() ? OptionType.STRING : OptionType.BOOLEAN,
                option.words(),
                false,
                option.takesValue() && hasCandidates(option.type()));
    }

    private static boolean hasCandidates(Parameter.Type type) {
        return switch (type) {
            case DATE,
                    REPOSITORY,
                    COMMIT,
                    REVISION,
                    TAG,
                    HOLD,
                    TASK,
                    PICK,
                    BLOCKER,
                    TARGET,
                    ROLE,
                    PERSON,
                    DAY_OR_PERSON,
                    COMMAND -> true;
            case NUMBER, CODE, TEXT -> false;
        };
    }

    /** {@code DATE|NICK} is {@code date-nick}, {@code REASON [until WHEN]} is {@code reason}. */
    private static String free(String name, Set<String> taken) {
        String plain = name.replaceFirst("[\\s\\[].*", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_-]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = plain.substring(0, Math.min(plain.length(), OptionData.MAX_NAME_LENGTH - 3));
        String free = base.isEmpty() ? "value" : base;
        for (int number = 2; !taken.add(free); number++) {
            free = base + "-" + number;
        }
        return free;
    }

    SlashCommandData command() {
        return Commands.slash(spec.name(), Shortened.to(CommandData.MAX_DESCRIPTION_LENGTH, spec.summary()))
                .addOptions(gaps.stream().map(Gap::option).toList());
    }

    FilledForm filled(Collection<OptionMapping> options) {
        Map<String, String> values = new HashMap<>(values(options));
        String train = Optional.ofNullable(values.remove(Blank.TRAIN)).orElse("");
        boolean isPreview = options.stream()
                .anyMatch(option -> gap(option.getName())
                                .filter(gap -> gap.name().isEmpty())
                                .isPresent()
                        && option.getAsBoolean());
        return new FilledForm(spec, values, train, isPreview);
    }

    /** By core's names; what is not asked for is not among them. */
    Map<String, String> values(Collection<OptionMapping> options) {
        Map<String, String> values = new HashMap<>();
        for (OptionMapping option : options) {
            boolean isLeftOut = option.getType() == OptionType.BOOLEAN && !option.getAsBoolean();
            gap(option.getName())
                    .filter(gap -> !gap.name().isEmpty() && !isLeftOut)
                    .ifPresent(gap -> values.put(gap.name(), option.getAsString()));
        }
        return values;
    }

    /** Core's name of a gap. */
    Optional<String> nameOf(String slash) {
        return gap(slash).map(Gap::name).filter(name -> !name.isEmpty());
    }

    private Optional<Gap> gap(String slash) {
        return gaps.stream().filter(gap -> gap.slash().equals(slash)).findFirst();
    }
}
