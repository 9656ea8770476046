package org.pushduty.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Markdown as a plain HTML page that does nothing by itself: no tags of the text's own, no pictures, no styles. */
final class Page {
    // People's texts get into letters; a page of nothing but brackets must not exhaust the stack.
    private static final int DEPTH = 50;
    private static final List<Extension> EXTENSIONS =
            List.of(AutolinkExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEPTH)
            .maxInlineNesting(DEPTH)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .softbreak("<br />\n")
            .nodeRendererFactory(Links::new)
            .build();

    private Page() {}

    static String of(String title, String markdown) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"UTF-8\">\n<title>");
        new HtmlWriter(page).text(title);
        page.append("</title>\n</head>\n<body>\n");
        RENDERER.render(PARSER.parse(markdown), page);
        return page.append("</body>\n</html>\n").toString();
    }

    /** Links to where a letter may lead; of others, and of pictures, the words remain. */
    private static final class Links implements NodeRenderer {
        private static final Pattern ALLOWED = Pattern.compile("(https?://|mailto:)[!-~]+");

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        Links(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            String target = node instanceof Link link ? link.getDestination() : ((Image) node).getDestination();
            String encoded = context.encodeUrl(target);
            boolean isAllowed =
                    ALLOWED.matcher(encoded.toLowerCase(Locale.ROOT)).matches();
            if (isAllowed) {
                html.tag("a", Map.of("href", encoded));
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            if (isAllowed) {
                html.tag("/a");
            }
        }
    }
}
