package org.pushduty.jdbc;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pushduty.core.port.Store.Document;

/** Texts under keys, each with its version. */
final class DocumentTable {
    private final Handle handle;

    DocumentTable(Handle handle) {
        this.handle = handle;
    }

    Optional<Document> find(String key) {
        return handle.createQuery("select body, version from document where name = :key")
                .bind("key", key)
                .map((row, context) -> new Document(row.getString("body"), row.getLong("version")))
                .findFirst();
    }

    /** Within a transaction, and only one at a time. */
    boolean put(String key, long before, String text) {
        if (before == 0 && find(key).isPresent()) {
            return false;
        }
        String change = before == 0
                ? "insert into document (name, version, body) values (:key, :before + 1, :text)"
                : "update document set body = :text, version = :before + 1 where name = :key and version = :before";
        return handle.createUpdate(change)
                        .bind("key", key)
                        .bind("before", before)
                        .bind("text", text)
                        .execute()
                == 1;
    }
}
