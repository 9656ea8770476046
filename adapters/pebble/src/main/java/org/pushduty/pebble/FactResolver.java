package org.pushduty.pebble;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind a dot or in brackets: an entry of a map or a list. Pebble's own resolver reflects. */
final class FactResolver implements AttributeResolver {
    @Override
    public @Nullable ResolvedAttribute resolve(
            Object holder,
            Object name,
            Object @Nullable [] arguments,
            ArgumentsNode argumentNode,
            EvaluationContextImpl context,
            String file,
            int line) {
        if (arguments != null) {
            return null;
        }
        if (holder instanceof Map<?, ?> map) {
            return map.containsKey(name) ? new ResolvedAttribute(map.get(name)) : null;
        }
        if (holder instanceof List<?> list && name instanceof Number index) {
            return index.longValue() >= 0 && index.longValue() < list.size()
                    ? new ResolvedAttribute(list.get(index.intValue()))
                    : null;
        }
        return holder instanceof ForNode.LoopVariables loop ? ofLoop(loop, String.valueOf(name)) : null;
    }

    private static @Nullable ResolvedAttribute ofLoop(ForNode.LoopVariables loop, String name) {
        return switch (name) {
            case "index" -> new ResolvedAttribute(loop.getIndex());
            case "revindex" -> new ResolvedAttribute(loop.getRevindex());
            case "length" -> new ResolvedAttribute(loop.getLength());
            case "first" -> new ResolvedAttribute(loop.isFirst());
            case "last" -> new ResolvedAttribute(loop.isLast());
            default -> null;
        };
    }
}
