package org.pushduty.app.settings;

import java.time.Duration;

/** How fast the bot speaks on an IRC network. */
public record PaceSettings(
        @Setting(doc = "Lines that may go at once.", fallback = "4", example = "10", form = Form.COUNT)
        int burst,

        @Setting(doc = "After them, the time from one line to the next.", fallback = "PT1.1S", example = "PT0.5S")
        Duration period) {}
