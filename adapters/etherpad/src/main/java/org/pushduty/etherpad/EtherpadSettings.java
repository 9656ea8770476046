package org.pushduty.etherpad;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * An Etherpad as the configuration has it.
 *
 * @param address where it is for people and for us, with the path if it has one: {@code https://pad.example.org/}
 */
public record EtherpadSettings(URI address, Credentials credentials) {

    /** What lets us use its HTTP API; in no text that this makes. */
    public sealed interface Credentials permits ApiKey, ClientCredentials {}

    /**
     * What stands in the server's {@code APIKEY.txt}: for Etherpad 1.x, and for 2.x with {@code "authenticationMethod":
     * "apikey"}. Sent as a parameter of the request's body and as a header, never in an address.
     */
    public record ApiKey(String key) implements Credentials {
        private static final Pattern WORD = Pattern.compile("[!-~]+");

        /** Throws {@link IllegalArgumentException} where no header could carry it. */
        public ApiKey {
            key = key.strip();
            if (!WORD.matcher(key).matches()) {
                throw new IllegalArgumentException("an API key is one word of ASCII characters");
            }
        }

        @Override
        public String toString() {
            return "API key";
        }
    }

    /**
     * A client of the OAuth2 server that Etherpad 2.x has in it, which must be allowed the grant
     * {@code client_credentials} (RFC 6749, section 4.4).
     *
     * @param token where tokens are given, for Etherpad's own {@code https://pad.example.org/oidc/token}
     */
    public record ClientCredentials(URI token, String id, String secret) implements Credentials {
        public ClientCredentials {
            requireHttp(token);
        }

        @Override
        public String toString() {
            return "OAuth2 client " + id;
        }
    }

    /** Throws {@link IllegalArgumentException} for an address that is not one of http or https. */
    public EtherpadSettings {
        requireHttp(address);
        String text = address.toString();
        address = URI.create(text.endsWith("/") ? text : text + "/");
    }

    private static void requireHttp(URI address) {
        boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!isHttp || address.getHost() == null || address.getRawUserInfo() != null || address.getRawQuery() != null) {
            throw new IllegalArgumentException("not an address like https://pad.example.org/");
        }
    }

    /** Where people open the page of that name. */
    public URI page(String name) {
        return address.resolve("p/" + Http.encoded(name));
    }

    @Override
    public String toString() {
        return address + " (" + credentials + ")";
    }
}
