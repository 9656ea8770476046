package org.pushduty.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTest {
    @Test
    void markdownBecomesHtml() {
        assertThat(body("# Live\n\n- ~~a~~ **b**\n- `c`\n"))
                .isEqualTo(
                        "<h1>Live</h1>\n<ul>\n<li><del>a</del> <strong>b</strong></li>\n<li><code>c</code></li>\n</ul>\n");
    }

    @Test
    void linesStayLines() {
        assertThat(body("Hero: kumar\nEnd: 11:40")).isEqualTo("<p>Hero: kumar<br />\nEnd: 11:40</p>\n");
    }

    @Test
    void addressesAreLinks() {
        assertThat(body("see https://example.org/a?b=1&c=2."))
                .isEqualTo(
                        "<p>see <a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>.</p>\n");
        assertThat(body("[us](mailto:dev@example.org)"))
                .isEqualTo("<p><a href=\"mailto:dev@example.org\">us</a></p>\n");
        assertThat(body("[ü](HTTP://example.org/ü)")).isEqualTo("<p><a href=\"HTTP://example.org/%C3%BC\">ü</a></p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#x0a;script:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "vbscript:x",
                "//example.org",
                "/relative",
                "&#1;javascript:alert(1)",
                "ftp://example.org"
            })
    void otherLinksAreWords(String target) {
        assertThat(body("[click](" + target + ")")).isEqualTo("<p>click</p>\n");
        assertThat(body("[click][1]\n\n[1]: " + target)).isEqualTo("<p>click</p>\n");
        assertThat(body("<" + target + ">")).doesNotContain("href");
    }

    @Test
    void picturesAreLinks() {
        assertThat(body("![seen](https://example.org/pixel.gif)"))
                .isEqualTo("<p><a href=\"https://example.org/pixel.gif\">seen</a></p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<style>p{display:none}</style>",
                "<!-- hidden -->",
                "<a href=\"https://example.org\">x</a>",
                "[a](https://example.org/\"onclick=\"alert(1))",
                "`<b>`\n\n    <i>\n\n```<u>\n<s>\n```",
                "[x](https://example.org \"\\\"><script>\")"
            })
    void tagsOfTheTextAreText(String text) {
        assertThat(body(text)
                        .replaceAll(
                                "</?(p|pre|code)>|<code class=\"language-&lt;u&gt;\">|<a href=\"[^\"]*\">|</a>", ""))
                .doesNotContain("<")
                .doesNotContain(">");
    }

    @Test
    void aTitleIsText() {
        assertThat(Page.of("</title><script>", "")).contains("<title>&lt;/title&gt;&lt;script&gt;</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "* ", "[", "![", "*a ", "~~a ", "**a _b ", "`", "<", "[a](", "1. ", "\\", "&"})
    void noTextIsTooDeep(String piece) {
        assertThat(body(piece.repeat(20_000))).isNotEmpty();
    }

    private static String body(String markdown) {
        String page = Page.of("Push", markdown);
        return page.substring(page.indexOf("<body>\n") + 7, page.lastIndexOf("</body>"));
    }
}
