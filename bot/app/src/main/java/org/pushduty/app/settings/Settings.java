package org.pushduty.app.settings;

import java.util.List;
import java.util.Map;

/**
 * The whole configuration. Nothing in it is null: an absent text is {@code ""}, an absent path the empty path, an
 * absent secret {@link Secret#NONE}, an absent list or map empty, an absent section its {@code NONE} or, where every
 * key of it has a default, those defaults. Maps keep the order of the file.
 */
public record Settings(
        @Setting(
                doc = "Everybody the bot knows, by the name it calls them. Only they may change anything.",
                placeholder = "PERSON")
        Map<String, PersonSettings> people,

        @Setting(
                doc =
                        "Who holds which role. `admin`, `ops` and `qa` are the usual ones; `hero` comes from the rotation.",
                example = "{ admin: [mat], qa: [krupa] }",
                form = Form.PERSON,
                placeholder = "ROLE")
        Map<String, List<String>> roles,

        @Setting(doc = "The chat networks to connect to.", required = true, placeholder = "NETWORK")
        Map<String, NetworkSettings> networks,

        @Setting(doc = "The trains: what ships together.", required = true, names = Form.TRAIN, placeholder = "TRAIN")
        Map<String, TrainSettings> trains,

        @Setting(doc = "Where the bot remembers everything.")
        StoreSettings store,

        @Setting(doc = "The bot's own pages.", otherwise = "no pages")
        WebSettings web,

        @Setting(doc = "The server that takes the bot's mail.", otherwise = "no mail is sent")
        SmtpSettings smtp,

        @Setting(doc = "How the bot works with git.") GitSettings git) {
    public Settings {
        people = InOrder.copy(people);
        roles = InOrder.copy(roles);
        networks = InOrder.copy(networks);
        trains = InOrder.copy(trains);
    }
}
