package org.pushduty.pebble;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** {@code for}, with each turn counted: nested loops over a short list already take for ever. */
final class CountedFor implements TokenParser {
    private final TokenParser plain;
    private final Budget budget;

    CountedFor(TokenParser plain, Budget budget) {
        this.plain = plain;
        this.budget = budget;
    }

    @Override
    public String getTag() {
        return plain.getTag();
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        var loop = (ForNode) plain.parse(token, parser);
        List<RenderableNode> body = new ArrayList<>();
        body.add(new Turn(loop.getLineNumber()));
        body.addAll(loop.getBody().getChildren());
        return new ForNode(
                loop.getLineNumber(),
                loop.getIterationVariable(),
                loop.getIterable(),
                new BodyNode(loop.getLineNumber(), body),
                loop.getElseBody());
    }

    private final class Turn extends AbstractRenderableNode {
        Turn(int line) {
            super(line);
        }

        @Override
        public void render(PebbleTemplateImpl template, Writer writer, EvaluationContextImpl context) {
            budget.turn(template.getName(), getLineNumber());
        }

        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
        }
    }
}
