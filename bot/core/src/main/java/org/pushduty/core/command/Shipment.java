package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TaggedRevision;
import org.pushduty.core.train.RepositoryName;

/** What production is to run of a push, by repository in the train's order. */
record Shipment(Map<RepositoryName, Live> live) {

    /** The newest revision of every repository that has one. */
    static Shipment newest(Request request, Push push) {
        Map<RepositoryName, Live> live = new LinkedHashMap<>();
        for (RepositoryName name : request.train().repositoryNames()) {
            push.newest(name)
                    .map(TaggedRevision::step)
                    .ifPresent(step -> live.put(
                            name,
                            new Live(
                                    step.revision().tagName(),
                                    step.commit(),
                                    request.now(),
                                    request.actor().name())));
        }
        return new Shipment(live);
    }

    /** Those of them where production runs something else. */
    static Shipment newer(Request request, Push push) {
        Map<RepositoryName, Live> live =
                new LinkedHashMap<>(newest(request, push).live());
        live.entrySet()
                .removeIf(each -> request.state()
                        .ledger()
                        .live(request.train().production().name(), each.getKey())
                        .filter(there -> there.tag().equals(each.getValue().tag()))
                        .isPresent());
        return new Shipment(live);
    }

    boolean isEmpty() {
        return live.isEmpty();
    }

    String told() {
        return live.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().tag())
                .collect(joining(", "));
    }

    /** As templates get it. */
    List<Map<String, Object>> facts() {
        return live.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "name", each.getKey().text(), "tag", each.getValue().tag()))
                .toList();
    }
}
