package org.pushduty.core.pages;

import java.util.Optional;
import org.pushduty.core.chat.PageText;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.Store;

/** Pages in the bot's own store: for teams that have no other place for them. Used from several threads. */
public final class StoredPad implements Pad {
    private static final String KEY = "page ";

    private final Store store;

    public StoredPad(Store store) {
        this.store = store;
    }

    @Override
    public String description() {
        return "my own store";
    }

    @Override
    public Optional<Page> read(String page) {
        return store.document(KEY + page).map(document -> new Page(document.text(), Long.toString(document.version())));
    }

    @Override
    public boolean create(String page, String text) {
        return store.keep(KEY + page, 0, PageText.of(text));
    }

    @Override
    public boolean replace(String page, Page read, String text) {
        // A page that was lost and made anew may have come to the same version.
        return read(page).filter(read::equals).isPresent()
                && store.keep(KEY + page, Long.parseLong(read.version()), PageText.of(text));
    }

    @Override
    public String access() {
        store.nextEffectDue();
        return "pages are kept in the store";
    }
}
