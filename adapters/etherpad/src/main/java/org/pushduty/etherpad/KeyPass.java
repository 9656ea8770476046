package org.pushduty.etherpad;

import java.util.Map;

/** The key, as a field, which every Etherpad reads, and as a header, which 2.x reads as well. */
record KeyPass(String key) implements Pass {

    @Override
    public Map<String, String> headers(Deadline deadline) {
        return Map.of("apikey", key);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("apikey", key);
    }

    @Override
    public boolean renew(Map<String, String> refused) {
        return false;
    }

    @Override
    public String secret() {
        return key;
    }

    @Override
    public String toString() {
        return "API key";
    }
}
