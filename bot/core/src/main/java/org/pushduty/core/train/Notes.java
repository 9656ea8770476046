package org.pushduty.core.train;

import java.util.Map;

/**
 * Where the notes of a train's pushes are.
 *
 * @param server the address of the pad server without a slash at the end, or blank where there are no notes
 * @param namePattern the page's name with {@code {push}}, for example {@code amo-{push}}
 * @param template the template of a new page
 */
public record Notes(String server, String namePattern, String template) {

    /** The address of that push's page, or blank where there are no notes. */
    public String url(PushName push) {
        return server.isBlank() ? "" : server + "/p/" + Placeholders.fill(namePattern, Map.of("push", push.text()));
    }
}
