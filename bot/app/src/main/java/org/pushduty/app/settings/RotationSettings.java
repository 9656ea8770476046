package org.pushduty.app.settings;

import java.time.LocalDate;
import java.util.List;

/** Whose turn it is. */
public record RotationSettings(
        @Setting(
                doc = "People in the order of their turns.",
                example = "[kumar, mat]",
                required = true,
                form = Form.PERSON)
        List<String> order,

        @Setting(doc = "Push day of the first one's turn.", example = "2016-10-06", required = true)
        LocalDate from) {
    public static final RotationSettings NONE = new RotationSettings(List.of(), LocalDate.EPOCH);

    public RotationSettings {
        order = List.copyOf(order);
    }
}
