package org.pushduty.git.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order in which git goes through strings that it keeps in a hash table. It shows wherever the first of several
 * equally good choices is taken. git hashes strings by FNV-1 (as its documentation says); the newest of a bucket comes
 * first.
 */
final class HashOrder {
    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int SMALLEST_TABLE = 64;
    private static final int GROWTH = 4;
    private static final double FULL = 0.8;

    private List<Deque<String>> buckets = empty(SMALLEST_TABLE);
    private int size;

    private HashOrder() {}

    /** @param strings all different, in the order in which they were added */
    static List<String> of(Collection<String> strings) {
        var table = new HashOrder();
        strings.forEach(table::add);
        return table.inOrder().toList();
    }

    private void add(String string) {
        put(string);
        size++;
        if (size > (int) (buckets.size() * FULL)) {
            List<String> all = inOrder().toList();
            buckets = empty(buckets.size() * GROWTH);
            all.forEach(this::put);
        }
    }

    private void put(String string) {
        buckets.get(hash(string) & (buckets.size() - 1)).addFirst(string);
    }

    private static int hash(String string) {
        int hash = FNV_START;
        for (int i = 0; i < string.length(); i++) {
            hash = (hash * FNV_PRIME) ^ string.charAt(i);
        }
        return hash;
    }

    private Stream<String> inOrder() {
        return buckets.stream().flatMap(Collection::stream);
    }

    private static List<Deque<String>> empty(int size) {
        List<Deque<String>> buckets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            buckets.add(new ArrayDeque<>());
        }
        return buckets;
    }
}
