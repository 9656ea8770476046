package org.pushduty.app.settings;

import java.util.List;

/** The commits that people want picked onto a tag. */
public record PicksSettings(
        @Setting(
                doc = "Who decides which are taken: `hero` or roles.",
                example = "[hero, qa]",
                fallback = "[hero]",
                form = Form.ROLE)
        List<String> approve) {
    public PicksSettings {
        approve = List.copyOf(approve);
    }
}
