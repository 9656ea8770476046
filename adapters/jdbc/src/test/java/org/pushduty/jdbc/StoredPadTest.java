package org.pushduty.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.pages.StoredPad;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.PadContract;
import org.pushduty.core.port.PagesByHand;
import org.pushduty.core.port.Store;

/** Pages in the store, in a real one. */
final class StoredPadTest extends PadContract {
    @TempDir
    private Path folder;

    private Vault vault;
    private Store store;

    @BeforeEach
    void open() {
        vault = new Vault(folder);
        store = vault.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Pad pad() {
        return new StoredPad(store);
    }

    @Override
    protected PagesByHand people() {
        return new PagesByHand() {
            @Override
            public void write(String page, String text) {
                long version = store.document("page " + page)
                        .map(Store.Document::version)
                        .orElse(0L);
                store.keep("page " + page, version, text);
            }

            @Override
            public void remove(String page) {
                store.close();
                try {
                    vault.execute("delete from document where name = 'page " + page + "'");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                store = vault.open();
            }
        };
    }
}
