package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;

/** What an embed may have: docs.discord.com, "Embed Limits". */
final class EmbedRules {
    private static final int TOTAL = 6000;

    private final FormErrors errors;

    EmbedRules(FormErrors errors) {
        this.errors = errors;
    }

    void check(JsonNode embeds) {
        errors.list(embeds, "embeds", 10);
        int total = 0;
        for (int i = 0; i < embeds.size(); i++) {
            check(embeds.get(i), "embeds." + i);
            total += length(embeds.get(i));
        }
        errors.require(
                total <= TOTAL, "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + TOTAL);
    }

    private void check(JsonNode embed, String place) {
        errors.text(embed.path("title"), place + ".title", 0, 256);
        errors.text(embed.path("description"), place + ".description", 0, 4096);
        errors.text(embed.path("footer").path("text"), place + ".footer.text", 0, 2048);
        errors.text(embed.path("author").path("name"), place + ".author.name", 0, 256);
        errors.list(embed.path("fields"), place + ".fields", 25);
        for (int i = 0; i < embed.path("fields").size(); i++) {
            JsonNode field = embed.path("fields").get(i);
            errors.text(field.path("name"), place + ".fields." + i + ".name", 1, 256);
            errors.text(field.path("value"), place + ".fields." + i + ".value", 1, 1024);
        }
        if (embed.hasNonNull("color")) {
            errors.number(embed.path("color"), place + ".color", 0, 0xFFFFFF);
        }
        String url = embed.path("url").asText("");
        errors.require(
                url.isEmpty() || url.equals("null") || url.matches("https?://.+"),
                place + ".url",
                "URL_TYPE_INVALID_SCHEME",
                "Scheme must be one of ('http', 'https').");
        boolean isEmpty = length(embed) == 0 && !embed.has("image") && !embed.has("thumbnail");
        errors.require(!isEmpty, place + ".description", "BASE_TYPE_REQUIRED", "This field is required");
    }

    private static int length(JsonNode embed) {
        int fields = embed.path("fields")
                .valueStream()
                .mapToInt(field -> FormErrors.length(field.path("name")) + FormErrors.length(field.path("value")))
                .sum();
        return fields
                + FormErrors.length(embed.path("title"))
                + FormErrors.length(embed.path("description"))
                + FormErrors.length(embed.path("footer").path("text"))
                + FormErrors.length(embed.path("author").path("name"));
    }
}
