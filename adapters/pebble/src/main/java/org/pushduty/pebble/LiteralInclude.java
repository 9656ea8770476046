package org.pushduty.pebble;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Writer;

/** {@code include "file"}: the name stands in the template, so that a fact can never choose a file. */
final class LiteralInclude implements TokenParser {
    private final TokenParser plain;

    LiteralInclude(TokenParser plain) {
        this.plain = plain;
    }

    @Override
    public String getTag() {
        return plain.getTag();
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        var include = (IncludeNode) plain.parse(token, parser);
        if (!(include.getIncludeExpression() instanceof LiteralStringExpression)) {
            throw new ParserException(
                    null,
                    "include takes the name of a file, in quotes",
                    include.getLineNumber(),
                    parser.getStream().getFilename());
        }
        return new Located(include);
    }

    /** Pebble does not say where a file was asked for that is not there. */
    private static final class Located extends AbstractRenderableNode {
        private final IncludeNode include;

        Located(IncludeNode include) {
            super(include.getLineNumber());
            this.include = include;
        }

        @Override
        public void render(PebbleTemplateImpl template, Writer writer, EvaluationContextImpl context)
                throws IOException {
            try {
                include.render(template, writer, context);
            } catch (LoaderException e) {
                throw new PebbleException(e, e.getPebbleMessage(), getLineNumber(), template.getName());
            }
        }

        @Override
        public void accept(NodeVisitor visitor) {
            include.accept(visitor);
        }
    }
}
