package org.pushduty.etherpad;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a call of Etherpad's API is let in with. Safe for several threads. */
interface Pass {

    /** What goes into the header of a call, and with it a token that has been asked for if need be. */
    Map<String, String> headers(Deadline deadline);

    /** What goes among a call's fields. */
    Map<String, String> fields();

    /** After a call with those headers was refused: whether another attempt may be let in. */
    boolean renew(Map<String, String> refused);

    /** What is known to the two of us alone. */
    String secret();

    /**
     * By which Etherpad knows us again as an author: the same at every start and of no use to anybody who does not know
     * the secret. Its form is that of the tokens that Etherpad's own pages make.
     */
    default String authorToken() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] token = mac.doFinal("pushduty, author of pads".getBytes(StandardCharsets.UTF_8));
            return "t."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(token)
                            .substring(0, 20);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static Pass of(EtherpadSettings.Credentials credentials, Http http) {
        if (credentials instanceof EtherpadSettings.ClientCredentials client) {
            return new TokenPass(client, http);
        }
        return new KeyPass(((EtherpadSettings.ApiKey) credentials).key());
    }
}
