package org.pushduty.app.settings;

/** A client of an OAuth2 server, with the grant `client_credentials`. */
public record OauthSettings(
        @Setting(doc = "The client's id.", example = "pushduty", required = true)
        String client,

        @Setting(doc = "Its secret.", example = "\"${ETHERPAD_SECRET}\"", required = true)
        Secret secret,

        @Setting(
                doc = "Where tokens are given.",
                example = "https://pad.example.org/oidc/token",
                form = Form.HTTP_URL,
                otherwise = "`/oidc/token` on the Etherpad")
        String token) {
    public static final OauthSettings NONE = new OauthSettings("", Secret.NONE, "");
}
