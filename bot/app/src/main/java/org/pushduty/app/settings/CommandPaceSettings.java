package org.pushduty.app.settings;

import java.time.Duration;

/** How fast one person may give commands on a network. */
public record CommandPaceSettings(
        @Setting(doc = "Commands that may come at once.", fallback = "6", example = "12", form = Form.COUNT)
        int burst,

        @Setting(doc = "After them, the time from one command to the next.", fallback = "PT3S", example = "PT1S")
        Duration period) {}
