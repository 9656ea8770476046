package org.pushduty.core.text;

import java.util.Map;
import org.pushduty.core.port.Templates;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.Wording;

/**
 * The team's template of a topic, rendered once: its facts are the placeholders that are filled in whenever the topic
 * is set, so that the bot knows its own words again in a topic that somebody has edited.
 */
public final class TopicTemplate {
    private static final String OWN = "Push {push.name} · hero {hero} · {pad.url}";
    private static final String OWN_WITHOUT_PAD = "Push {push.name} · hero {hero}";

    private TopicTemplate() {}

    /** The topic, with placeholders, as the train's template words it; else as the train or the bot does. */
    public static Texts.Worded of(Train train, Templates templates) {
        return new Texts(train, templates).line(Wording.TOPIC, () -> facts(train), () -> own(train));
    }

    /** What such a template is made from. */
    public static Map<String, Object> facts(Train train) {
        return Map.of(
                "train", train.name().text(),
                "push", Map.of("name", "{push.name}", "date", "{push.date}"),
                "hero", "{hero}",
                "pad", Map.of("url", hasPad(train) ? "{pad.url}" : ""));
    }

    private static String own(Train train) {
        if (!train.topic().isBlank() || train.template(Wording.TOPIC).isEmpty()) {
            return train.topic();
        }
        return hasPad(train) ? OWN : OWN_WITHOUT_PAD;
    }

    private static boolean hasPad(Train train) {
        return !train.notes().address().isBlank();
    }
}
