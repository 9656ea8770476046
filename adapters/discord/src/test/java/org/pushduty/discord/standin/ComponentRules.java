package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What buttons, menus and text inputs may be: docs.discord.com, "Component Reference". */
final class ComponentRules {
    static final int ROW = 1;
    static final int BUTTON = 2;
    static final int STRING_SELECT = 3;
    static final int TEXT_INPUT = 4;
    static final int LABEL = 18;

    private static final int LINK_STYLE = 5;

    private final FormErrors errors;
    private final Set<String> seen = new HashSet<>();

    ComponentRules(FormErrors errors) {
        this.errors = errors;
    }

    /** The components of a message: up to five rows. */
    void checkRows(JsonNode components) {
        errors.list(components, "components", 5);
        for (int i = 0; i < components.size(); i++) {
            checkRow(components.get(i), "components." + i);
        }
    }

    /** The components of a message with the flag IS_COMPONENTS_V2: up to 40, rows among them. */
    void checkTree(JsonNode components) {
        errors.require(count(components) <= 40, "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "At most 40.");
        for (int i = 0; i < components.size(); i++) {
            checkNode(components.get(i), "components." + i);
        }
    }

    private void checkNode(JsonNode node, String place) {
        if (node.path("type").asInt() == ROW) {
            checkRow(node, place);
            return;
        }
        errors.number(node.path("type"), place + ".type", 1, 25);
        JsonNode children = node.path("components");
        for (int i = 0; i < children.size(); i++) {
            checkNode(children.get(i), place + ".components." + i);
        }
    }

    private static int count(JsonNode components) {
        return components
                .valueStream()
                .mapToInt(node -> 1 + count(node.path("components")))
                .sum();
    }

    private void checkRow(JsonNode row, String place) {
        errors.require(
                row.path("type").asInt() == ROW,
                place + ".type",
                "UNION_TYPE_CHOICES",
                "Value of field \"type\" must be 1.");
        JsonNode parts = row.path("components");
        errors.list(parts, place + ".components", 5);
        errors.require(parts.size() > 0, place + ".components", "BASE_TYPE_BAD_LENGTH", "Must be 1 to 5 in length.");
        for (int i = 0; i < parts.size(); i++) {
            checkPart(parts.get(i), place + ".components." + i);
        }
    }

    private void checkPart(JsonNode part, String place) {
        int type = part.path("type").asInt();
        if (type == BUTTON) {
            checkButton(part, place);
        } else if (type >= STRING_SELECT && type <= 8 && type != TEXT_INPUT) {
            checkId(part, place);
            errors.list(part.path("options"), place + ".options", 25);
        } else {
            errors.add(place + ".type", "UNION_TYPE_CHOICES", "Not allowed in a row of a message: " + type);
        }
    }

    private void checkButton(JsonNode button, String place) {
        errors.number(button.path("style"), place + ".style", 1, 6);
        errors.text(button.path("label"), place + ".label", 0, 80);
        errors.require(
                FormErrors.length(button.path("label")) > 0 || button.hasNonNull("emoji"),
                place,
                "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
                "A label or an emoji is required");
        if (button.path("style").asInt() == LINK_STYLE) {
            errors.text(button.path("url"), place + ".url", 1, 512);
            errors.require(!button.has("custom_id"), place, "BUTTON_COMPONENT_CUSTOM_ID_AND_URL", "Not both");
        } else {
            checkId(button, place);
        }
    }

    private void checkId(JsonNode part, String place) {
        errors.text(part.path("custom_id"), place + ".custom_id", 1, 100);
        errors.require(
                seen.add(part.path("custom_id").asText()),
                place + ".custom_id",
                "COMPONENT_CUSTOM_ID_DUPLICATED",
                "Component custom id cannot be duplicated");
    }

    /** The callback that shows a modal. */
    void checkModal(JsonNode modal) {
        errors.text(modal.path("custom_id"), "data.custom_id", 1, 100);
        errors.text(modal.path("title"), "data.title", 1, 45);
        JsonNode parts = modal.path("components");
        errors.require(
                parts.size() >= 1 && parts.size() <= 5, "data.components", "BASE_TYPE_BAD_LENGTH", "Must be 1 to 5.");
        for (int i = 0; i < parts.size(); i++) {
            checkInput(parts.get(i), "data.components." + i);
        }
    }

    private void checkInput(JsonNode holder, String place) {
        int type = holder.path("type").asInt();
        errors.require(type == ROW || type == LABEL, place + ".type", "UNION_TYPE_CHOICES", "A row or a label");
        if (type == LABEL) {
            errors.text(holder.path("label"), place + ".label", 1, 45);
        }
        JsonNode input = type == LABEL
                ? holder.path("component")
                : holder.path("components").path(0);
        checkId(input, place);
        if (input.path("type").asInt() != TEXT_INPUT) {
            return;
        }
        errors.number(input.path("style"), place + ".style", 1, 2);
        errors.text(input.path("placeholder"), place + ".placeholder", 0, 100);
        errors.text(input.path("value"), place + ".value", 0, 4000);
    }
}
