package org.pushduty.core.train;

import java.util.Map;

/**
 * Where the notes of a train's pushes are.
 *
 * @param address of a page, with {@code {page}} in the place of its name; blank where it has none, because the bot
 *     itself keeps the notes
 * @param namePattern the page's name with {@code {push}}, for example {@code amo-{push}}
 */
public record Notes(String address, String namePattern) {

    /** The address of that push's page, or blank where it has none. */
    public String url(PushName push) {
        return Placeholders.fill(address, Map.of("page", page(push)));
    }

    /** The name of that push's page. */
    public String page(PushName push) {
        return Placeholders.fill(namePattern, Map.of("push", push.text()));
    }
}
