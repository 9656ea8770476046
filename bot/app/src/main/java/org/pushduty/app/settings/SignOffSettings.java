package org.pushduty.app.settings;

/** How sign-offs are counted; which a push needs, `needs` of its environment says. */
public record SignOffSettings(
        @Setting(doc = "Whether one person signs off for one role only, whatever roles they hold.", fallback = "true")
        boolean onePersonPerRole) {}
