package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Span;
import org.pushduty.core.obstacle.Holding;
import org.pushduty.core.push.Push;
import org.pushduty.core.text.Moments;

/** How the push stands, as one line and as a card that says the same. */
final class StatusView {
    private static final String UNTAGGED = "untagged";
    private static final String UNKNOWN = "I do not know what (!adopt TAG tells me)";

    private final PushReport report;
    private final Moments moments;
    private final String train;
    private final String production;
    private final Map<String, String> mails;

    StatusView(Request request) {
        this.report = new PushReport(request);
        this.moments = request.moments();
        this.train = request.train().name().text();
        this.production = request.train().production().name();
        this.mails = MailTold.waiting(request);
    }

    /** {@code troubles}: what is wrong beside the push. */
    String line(List<String> troubles) {
        List<String> parts = new ArrayList<>();
        parts.add(report.push().map(this::headline).orElse("no push is open"));
        report.holds()
                .forEach(
                        hold -> parts.add("ON HOLD" + Holding.on(hold) + " by " + hold.owner() + ": " + hold.reason()));
        counts().forEach((what, told) -> parts.add(what + ": " + told));
        parts.add(production + " runs " + live());
        mails.forEach((which, standing) -> parts.add(which + ": " + standing));
        parts.addAll(troubles);
        return String.join(" · ", parts);
    }

    private String headline(Push push) {
        Instant time = report.goesOut(push);
        String tags = report.parts().stream()
                .map(part -> part.name() + " " + (part.isTagged() ? part.tag() : UNTAGGED))
                .collect(joining(", "));
        return push.name() + " goes out " + moments.shown(time) + " (" + moments.distance(time) + ") · hero "
                + push.hero() + " · " + tags;
    }

    private Map<String, String> counts() {
        return report.push().map(push -> new PaperCounts(push.paper()).all()).orElse(Map.of());
    }

    private String live() {
        String known = report.parts().stream()
                .filter(part -> !part.live().isBlank())
                .map(part -> part.name() + " " + part.live())
                .collect(joining(", "));
        return known.isBlank() ? UNKNOWN : known;
    }

    Card card(List<String> troubles) {
        List<Card.Field> fields = new ArrayList<>();
        report.push().ifPresent(push -> {
            fields.add(Card.Field.of("goes out", Span.moment(report.goesOut(push))));
            fields.add(Card.Field.of("hero", push.hero()));
        });
        report.parts().forEach(part -> fields.add(field(part)));
        if (report.parts().stream().allMatch(part -> part.live().isBlank())) {
            fields.add(Card.Field.of(production, "runs " + UNKNOWN));
        }
        report.holds().forEach(hold -> fields.add(Holding.of(hold, moments).field()));
        counts().forEach((what, told) -> fields.add(Card.Field.of(what, told)));
        mails.forEach((which, standing) -> fields.add(Card.Field.of(which, standing)));
        if (!troubles.isEmpty()) {
            fields.add(Card.Field.of("trouble", String.join(" · ", troubles)));
        }
        return new Card(
                train + " " + report.push().map(push -> push.name().text()).orElse("has no push open"),
                report.tone(),
                fields);
    }

    private Card.Field field(PushReport.Part part) {
        List<Span> spans = new ArrayList<>(List.of(Span.words((part.isTagged() ? part.tag() : UNTAGGED)
                + (part.live().isBlank() ? "" : " · " + production + " runs " + part.live()))));
        if (!part.compare().isBlank()) {
            spans.addAll(List.of(Span.words(" · "), Span.link("compare", part.compare())));
        }
        return new Card.Field(part.name().text(), spans);
    }
}
