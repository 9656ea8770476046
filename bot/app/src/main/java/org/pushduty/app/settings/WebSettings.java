package org.pushduty.app.settings;

/** The bot's own pages. */
public record WebSettings(
        @Setting(doc = "Address and port to listen on.", fallback = "127.0.0.1:8080", form = Form.LISTEN)
        String listen,

        @Setting(
                doc = "Address that people reach the pages at.",
                example = "https://push.example.org",
                form = Form.HTTP_URL,
                otherwise = "no links to them")
        String url) {
    public static final WebSettings NONE = new WebSettings("", "");
}
