package org.pushduty.app.settings.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the tree of one YAML file from its events. */
final class YamlTree {
    private static final int DEEPEST = 30;
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final String PLAIN_YAML = "YAML; a text with special characters needs quotes";

    private final List<String> lines;
    private final Iterator<Event> events;
    private int depth;

    private YamlTree(String text) {
        lines = text.lines().toList();
        events = new Parse(LoadSettings.builder().setLabel("file").build())
                .parseString(text)
                .iterator();
    }

    /** The tree of {@code text}, which holds one document. */
    static Node of(String text) throws UnreadableException {
        try {
            return new YamlTree(text).document();
        } catch (MarkedYamlEngineException e) {
            throw new UnreadableException(spotOf(e), SyntaxPhrases.of(e.getProblem()), PLAIN_YAML);
        } catch (ReaderException e) {
            throw new UnreadableException(
                    spotOf(text, e.getPosition()), "a control character", "text without control characters");
        } catch (YamlEngineException e) {
            throw new UnreadableException(Spot.START, "a file that YAML cannot be read from", PLAIN_YAML);
        }
    }

    private static Spot spotOf(MarkedYamlEngineException e) {
        return Spot.of(e.getProblemMark().or(e::getContextMark));
    }

    /** The place of the {@code index}th code point. */
    private static Spot spotOf(String text, int index) {
        int end = text.offsetByCodePoints(0, Math.min(Math.max(index, 0), text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        return new Spot(line, end - before.lastIndexOf('\n'));
    }

    private Node document() throws UnreadableException {
        Node root = new Node.Scalar(Spot.START, "", true, false, false);
        boolean isFirst = true;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (!isFirst) {
                    throw new UnreadableException(
                            Spot.of(event.getStartMark()), "a second document (---)", "one document");
                }
                root = node(events.next());
                isFirst = false;
            }
        }
        return root;
    }

    private Node node(Event event) throws UnreadableException {
        Spot spot = Spot.of(event.getStartMark());
        if (event instanceof AliasEvent) {
            return oddity(spot, "an alias", "*");
        }
        Optional<Node> odd = oddity(event, spot);
        if (event instanceof ScalarEvent scalar) {
            return odd.orElseGet(() -> scalar(scalar, spot));
        }
        if (++depth > DEEPEST) {
            throw new UnreadableException(spot, "lists and mappings more than " + DEEPEST + " deep", "fewer");
        }
        Node node = event instanceof MappingStartEvent ? entries(spot) : items(spot);
        depth--;
        return odd.orElse(node);
    }

    private Node.Scalar scalar(ScalarEvent event, Spot spot) {
        boolean isNothing = event.isPlain() && NOTHING.contains(event.getValue());
        Spot end = Spot.of(event.getEndMark());
        String rest = lines.size() < end.line() ? "" : after(lines.get(end.line() - 1), end.column() - 1);
        boolean hasComment = isNothing && rest.startsWith("#");
        return new Node.Scalar(spot, event.getValue(), isNothing, hasComment, end.line() > spot.line());
    }

    /** What follows the {@code column}th code point of a line. */
    private static String after(String line, int column) {
        int points = Math.min(column, line.codePointCount(0, line.length()));
        return line.substring(line.offsetByCodePoints(0, points)).strip();
    }

    private Node items(Spot spot) throws UnreadableException {
        List<Node> nodes = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            nodes.add(node(next));
        }
        return new Node.Items(spot, List.copyOf(nodes));
    }

    private Node entries(Spot spot) throws UnreadableException {
        List<Node.Entry> list = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Node key = node(next);
            Node value = node(events.next());
            if (!(key instanceof Node.Scalar name)) {
                throw new UnreadableException(key.spot(), key.found() + " as a key", "a name");
            }
            list.add(new Node.Entry(name, value));
        }
        return new Node.Entries(spot, List.copyOf(list));
    }

    private static Optional<Node> oddity(Event event, Spot spot) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return Optional.of(oddity(spot, "an anchor", "&"));
        }
        boolean hasTag = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        return hasTag ? Optional.of(oddity(spot, "a tag", "!")) : Optional.empty();
    }

    private static Node oddity(Spot spot, String what, String sign) {
        return new Node.Oddity(
                spot, what + " (" + sign + "…)", "the value itself; a text that starts with " + sign + " needs quotes");
    }
}
