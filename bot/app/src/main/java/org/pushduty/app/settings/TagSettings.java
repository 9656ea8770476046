package org.pushduty.app.settings;

/** How pushes and their tags are named. */
@Choice(key = "scheme", doc = "Whether pushes are named for their date or by a version.", fallback = "calendar")
public sealed interface TagSettings permits TagSettings.Calendar, TagSettings.Semantic {

    /** By the date of the push. */
    record Calendar(
            @Setting(
                    doc = "Pattern of the date; it must hold year, month and day.",
                    fallback = "yyyy.MM.dd",
                    form = Form.DATE_PATTERN)
            String pattern)
            implements TagSettings {}

    /** By version: 3.0.2. */
    record Semantic(
            @Setting(doc = "What stands before the version.", example = "v", form = Form.TAG_PREFIX)
            String prefix) implements TagSettings {}
}
