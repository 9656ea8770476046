package org.pushduty.app.settings.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.app.settings.Form;
import org.pushduty.app.settings.shape.Key;
import org.pushduty.app.settings.shape.Shape;

/** Turns the tree of the file into records, and reports each node that does not have the shape it should. */
final class Binder {
    private final Report report;
    private final ValueBinder values;
    private final Absent absent;
    private final Variables variables;

    Binder(Variables variables, Report report) {
        this.report = report;
        this.variables = variables;
        values = new ValueBinder(variables, report);
        absent = new Absent(variables.folder());
    }

    /** What the node at {@code path} stands for; a stand-in, and the problem reported, if it is not of the shape. */
    Object bind(Shape shape, Node node, String path) {
        return tryBind(shape, node, path).orElseGet(() -> absent.of(shape));
    }

    private Optional<Object> tryBind(Shape shape, Node node, String path) {
        if (shape instanceof Shape.Value value) {
            return values.value(value, node, path);
        }
        if (shape instanceof Shape.Words words) {
            return values.word(words, node, path);
        }
        if (shape instanceof Shape.Many many) {
            return list(many, node, path);
        }
        if (!(node instanceof Node.Entries entries)) {
            report.wrong(path, withoutText(node), shape.valid());
            return Optional.empty();
        }
        return mapping(shape, entries, path);
    }

    private Optional<Object> mapping(Shape shape, Node.Entries entries, String path) {
        Mapping mapping = Mapping.of(entries, path, report);
        if (shape instanceof Shape.Named named) {
            return Optional.of(named(named, mapping));
        }
        if (shape instanceof Shape.Variants variants) {
            return variant(variants, mapping);
        }
        Shape.Section section = (Shape.Section) shape;
        new KeyCheck(report).unknown(section, mapping);
        return Optional.of(section(section, mapping));
    }

    private Optional<Object> list(Shape.Many many, Node node, String path) {
        if (many.orOne() && node instanceof Node.Scalar) {
            return tryBind(many.item(), node, path).map(List::of);
        }
        if (!(node instanceof Node.Items items)) {
            report.wrong(path, withoutText(node), many.valid());
            return Optional.empty();
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < items.nodes().size(); i++) {
            Node item = items.nodes().get(i);
            String at = path + "[" + i + "]";
            report.place(at, item.spot(), item);
            list.add(bind(many.item(), item, at));
        }
        return Optional.of(List.copyOf(list));
    }

    /** Where no text can stand, what it says is not shown: it may be a secret that has lost its key. */
    private static Node withoutText(Node node) {
        boolean isText = node instanceof Node.Scalar scalar && !scalar.isNothing();
        return isText ? new Node.Oddity(node.spot(), "a text", "") : node;
    }

    private Object named(Shape.Named named, Mapping mapping) {
        Map<String, Object> all = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> {
            checkName(named.names(), entry.key(), mapping.path());
            all.put(name, bind(named.value(), entry.value(), mapping.path(name)));
        });
        return all;
    }

    private void checkName(Form names, Node.Scalar key, String path) {
        try {
            names.read(key.text(), variables.folder());
        } catch (IllegalArgumentException e) {
            report.error(path, key.spot(), "the name " + Shown.key(key.text()), names.valid());
        }
    }

    private Optional<Object> variant(Shape.Variants variants, Mapping mapping) {
        Optional<String> name = variantName(variants, mapping);
        Optional<Shape.Section> section = name.map(variants.sections()::get);
        section.ifPresent(one -> new KeyCheck(report).unknown(variants, one, mapping));
        return section.map(one -> section(one, mapping));
    }

    private Optional<String> variantName(Shape.Variants variants, Mapping mapping) {
        Map<String, Object> constants = new LinkedHashMap<>();
        variants.sections().keySet().forEach(word -> constants.put(word, word));
        Shape.Words words = new Shape.Words(constants);
        Node.Entry entry = mapping.entries().get(variants.key());
        if (entry != null) {
            return values.word(words, entry.value(), mapping.path(variants.key()))
                    .map(Object::toString);
        }
        if (variants.fallback().isEmpty()) {
            report.error(mapping.path(variants.key()), report.spot(mapping.path()), "nothing", words.valid());
            return Optional.empty();
        }
        return Optional.of(variants.fallback());
    }

    private Object section(Shape.Section section, Mapping mapping) {
        return Absent.build(
                section, section.keys().stream().map(key -> value(key, mapping)).toArray());
    }

    private Object value(Key key, Mapping mapping) {
        String path = mapping.path(key.name());
        Node.Entry entry = mapping.entries().get(key.name());
        if (entry == null) {
            if (key.setting().required()) {
                report.error(path, report.spot(mapping.path()), "nothing", KeyCheck.atLeast(key));
            }
            return absent.of(key);
        }
        Object value = tryBind(key.shape(), entry.value(), path).orElseGet(() -> absent.of(key));
        if (key.setting().required() && report.isSound(path) && KeyCheck.isEmpty(value)) {
            report.error(path, KeyCheck.atLeast(key));
        }
        return value;
    }
}
