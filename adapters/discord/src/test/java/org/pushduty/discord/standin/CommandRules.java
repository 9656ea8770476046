package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an application command may be: docs.discord.com, "Application Commands". */
final class CommandRules {
    static final int SUB_COMMAND = 1;
    static final int GROUP = 2;
    static final int STRING = 3;
    static final int INTEGER = 4;
    static final int BOOLEAN = 5;
    static final int USER = 6;
    static final int CHANNEL = 7;
    static final int ROLE = 8;
    static final int MENTIONABLE = 9;
    static final int NUMBER = 10;
    static final int ATTACHMENT = 11;

    private static final int CHAT_INPUT = 1;
    private static final int TOTAL = 8000;
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

    private final FormErrors errors;

    CommandRules(FormErrors errors) {
        this.errors = errors;
    }

    /** {@code place} ends with a dot, or is blank. */
    void check(JsonNode command, String place) {
        if (command.path("type").asInt(CHAT_INPUT) != CHAT_INPUT) {
            errors.text(command.path("name"), place + "name", 1, 32);
            return;
        }
        checkName(command.path("name"), place + "name");
        errors.text(command.path("description"), place + "description", 1, 100);
        checkOptions(command.path("options"), place + "options");
        errors.require(
                length(command) <= TOTAL,
                place + "options",
                "APPLICATION_COMMAND_TOO_LARGE",
                "Command exceeds maximum size (" + TOTAL + ")");
    }

    private void checkName(JsonNode name, String place) {
        errors.require(
                name.isTextual() && NAME.matcher(name.asText()).matches(),
                place,
                "APPLICATION_COMMAND_INVALID_NAME",
                "Command name is invalid");
        errors.require(
                name.asText().equals(name.asText().toLowerCase(Locale.ROOT)),
                place,
                "APPLICATION_COMMAND_INVALID_NAME",
                "Command name must be lower case");
    }

    private void checkOptions(JsonNode options, String place) {
        errors.list(options, place, 25);
        boolean hasOptional = false;
        Set<String> names = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.get(i);
            checkOption(option, place + "." + i);
            boolean isRequired = option.path("required").asBoolean();
            errors.require(
                    !isRequired || !hasOptional,
                    place + "." + i,
                    "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                    "Required options must be placed before non-required options");
            hasOptional |= !isRequired;
            errors.require(
                    names.add(option.path("name").asText()),
                    place + "." + i,
                    "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                    "Option name already exists in options");
        }
        Set<Boolean> kinds = new HashSet<>();
        options.forEach(option -> kinds.add(isHolder(option)));
        errors.require(
                kinds.size() < 2, place, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Subcommands and options mixed");
    }

    private static boolean isHolder(JsonNode option) {
        return option.path("type").asInt() <= GROUP;
    }

    private void checkOption(JsonNode option, String place) {
        checkName(option.path("name"), place + ".name");
        errors.text(option.path("description"), place + ".description", 1, 100);
        errors.number(option.path("type"), place + ".type", SUB_COMMAND, ATTACHMENT);
        if (isHolder(option)) {
            checkOptions(option.path("options"), place + ".options");
            return;
        }
        errors.list(option.path("choices"), place + ".choices", 25);
        errors.require(
                !option.path("autocomplete").asBoolean()
                        || option.path("choices").isEmpty(),
                place + ".autocomplete",
                "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID",
                "Choices and autocompletion exclude each other");
        for (int i = 0; i < option.path("choices").size(); i++) {
            checkChoice(option.path("choices").get(i), option.path("type").asInt(), place + ".choices." + i);
        }
    }

    /** A choice of an option, registered or offered while somebody types. */
    void checkChoice(JsonNode choice, int type, String place) {
        errors.text(choice.path("name"), place + ".name", 1, 100);
        JsonNode value = choice.path("value");
        if (type == STRING) {
            errors.text(value, place + ".value", 1, 100);
        } else {
            errors.require(value.isNumber(), place + ".value", "NUMBER_TYPE_COERCE", "Value is not a number.");
        }
    }

    /** All names, descriptions and values together. */
    private static int length(JsonNode node) {
        int own = FormErrors.length(node.path("name"))
                + FormErrors.length(node.path("description"))
                + (node.path("value").isTextual() ? FormErrors.length(node.path("value")) : 0);
        return own
                + node.path("options")
                        .valueStream()
                        .mapToInt(CommandRules::length)
                        .sum()
                + node.path("choices")
                        .valueStream()
                        .mapToInt(CommandRules::length)
                        .sum();
    }
}
