package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The buttons that a message shows. */
public final class Buttons {
    private Buttons() {}

    /** A button; {@code id} is the bot's own name for it, blank for a link; {@code number} is Discord's. */
    public record Button(String id, String label, int style, boolean isDisabled, int number) {}

    /** All buttons of a message, from the top. */
    public static List<Button> of(Message message) {
        return message.body().components().stream().flatMap(Buttons::in).toList();
    }

    private static Stream<Button> in(JsonNode component) {
        if (component.path("type").asInt() == ComponentRules.BUTTON) {
            return Stream.of(new Button(
                    component.path("custom_id").asText(""),
                    component.path("label").asText(""),
                    component.path("style").asInt(),
                    component.path("disabled").asBoolean(),
                    component.path("id").asInt()));
        }
        return Stream.concat(
                component.path("components").valueStream().flatMap(Buttons::in),
                component.path("accessory").isObject() ? in(component.path("accessory")) : Stream.empty());
    }

    /** The one with this label or id. Throws {@link IllegalArgumentException} where it is not shown or not enabled. */
    static Button enabled(Message message, String labelOrId) {
        return of(message).stream()
                .filter(button ->
                        button.label().equals(labelOrId) || button.id().equals(labelOrId))
                .filter(button -> !button.isDisabled() && !button.id().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such enabled button: " + labelOrId));
    }
}
