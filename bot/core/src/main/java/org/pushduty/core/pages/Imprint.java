package org.pushduty.core.pages;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.notes.PageForm;
import org.pushduty.core.port.Store;
import org.pushduty.core.train.TrainName;

/**
 * What the bot wrote on a page: one form, or two where it was killed while it wrote, or the page's answer was lost.
 * Kept in the store.
 */
final class Imprint {
    /** Between two forms; no mark and no text has it. */
    private static final String BETWEEN = "\ue00f";

    private final Store store;
    private final String key;

    Imprint(Store store, TrainName train, String page) {
        this.store = store;
        this.key = "imprint " + train + " " + page;
    }

    /** Oldest first; empty where it never wrote. */
    List<PageForm> forms() {
        List<PageForm> forms = new ArrayList<>();
        store.document(key)
                .map(Store.Document::text)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> List.of(text.split(BETWEEN, -1)).forEach(form -> forms.add(PageForm.read(form))));
        return forms;
    }

    /** What the page may be made of from now on. Only one thread at a time writes it. */
    void keep(List<PageForm> forms) {
        long version = store.document(key).map(Store.Document::version).orElse(0L);
        String text = String.join(
                BETWEEN, forms.stream().map(PageForm::marked).distinct().toList());
        if (!store.keep(key, version, text)) {
            throw new IllegalStateException("two threads write " + key);
        }
    }
}
