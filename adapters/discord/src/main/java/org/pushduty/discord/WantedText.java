package org.pushduty.discord;

import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.modals.Modal;
import org.pushduty.core.chat.PlainText;

/** The form that asks for what has to be typed to complete a line. */
final class WantedText {
    private static final String TYPED = "typed";
    private static final int LONGEST = 1000;

    private WantedText() {}

    /** @param id the pressed button's, which the form brings back with the text */
    static Modal form(String id, ButtonId button, String label) {
        TextInput text = TextInput.create(TYPED, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setMaxLength(LONGEST)
                .build();
        String name = label.isBlank() ? button.question() : label;
        return Modal.create(id, Shortened.to(Modal.MAX_TITLE_LENGTH, button.question()))
                .addComponents(Label.of(Shortened.to(Label.LABEL_MAX_LENGTH, name), text))
                .build();
    }

    /** On one line; blank where there is none. */
    static String typed(ModalInteraction filled) {
        return Optional.ofNullable(filled.getValue(TYPED))
                .map(value -> PlainText.of(value.getAsString()).strip())
                .orElse("");
    }
}
