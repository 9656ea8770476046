package org.pushduty.etherpad;

import org.pushduty.core.chat.PageText;
import org.pushduty.core.port.OutsideException;

/**
 * Replaces a page's whole text over the HTTP API, for servers that do not let us in as they let people in. The API
 * cannot ask for a page that has not changed, so we look afterwards: what somebody wrote between our last look and our
 * writing is in the revisions in between, and is put back.
 *
 * <p>What can still go wrong: if we die, or the server does, between writing and putting back, those words are in the
 * page's history only. Everything loses its author's colour, and what is typed while the whole is replaced may end up
 * at another place, as Etherpad has it. The server writes tabs as eight blanks.
 */
final class WholeText {
    private static final int MOST_ROUNDS = 5;

    private final String system;
    private final Api api;

    WholeText(String system, Api api) {
        this.system = system;
        this.api = api;
    }

    /** Makes {@code wanted} of the page, which was at {@code base} a moment ago. */
    void replace(String page, Api.Revision base, String wanted, Deadline deadline) {
        Api.Revision at = base;
        String target = wanted;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            api.setText(page, target, deadline);
            int head = api.revisions(page, deadline).orElseThrow(() -> gone(page));
            int ours = ours(page, at.number(), head, target, deadline);
            if (ours == at.number() + 1) {
                return;
            }
            Api.Revision lost = api.at(page, ours - 1, deadline);
            Api.Revision now = api.at(page, head, deadline);
            String whole = Merge.of(at.text(), lost.text(), target);
            target = Merge.of(asWritten(target), now.text(), whole);
            at = now;
        }
        throw new OutsideException(system, "write " + page, "people keep writing at the same moment");
    }

    /** The revision that our text became. */
    private int ours(String page, int from, int head, String text, Deadline deadline) {
        for (int number = from + 1; number <= head; number++) {
            if (api.at(page, number, deadline).text().equals(asWritten(text))) {
                return number;
            }
        }
        throw new OutsideException(system, "write " + page, "the text is not in the page's history");
    }

    /** As the server cleans what it is given over the API. */
    static String asWritten(String text) {
        return text.replace("\t", " ".repeat(8)).replace('\u00a0', ' ');
    }

    /** A text as a pad has it: never without a newline at its end. */
    static String ofPage(String text) {
        String clean = PageText.of(text);
        return clean.isEmpty() ? "\n" : clean;
    }

    private OutsideException gone(String page) {
        return new OutsideException(system, "write " + page, "the page is gone");
    }
}
