package org.pushduty.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One train: what ships together, when, by whom and where it is talked about. */
public record TrainSettings(
        @Setting(doc = "The channels of the train. A channel belongs to one train.", required = true)
        List<ChannelSettings> channels,

        @Setting(
                doc = "What ships, in the order of tagging and of pushing.",
                required = true,
                names = Form.REPOSITORY,
                placeholder = "REPOSITORY")
        Map<String, RepositorySettings> repositories,

        @Setting(
                doc = "How pushes and their tags are named.",
                otherwise = "`{ scheme: calendar, pattern: yyyy.MM.dd }`")
        TagSettings tags,

        @Setting(doc = "When the train is tagged and pushed.", required = true)
        CalendarSettings calendar,

        @Setting(doc = "Whose turn it is.", otherwise = "nobody has a turn")
        RotationSettings rotation,

        @Setting(doc = "Where revisions are deployed, in the order they are reached.", placeholder = "ENVIRONMENT")
        Map<String, EnvironmentSettings> environments,

        @Setting(doc = "The shared notes of each push.", otherwise = "no notes")
        PadSettings pad,

        @Setting(
                doc = "Topic of the channels with `topic: true`; names in braces are filled in.",
                example = "\"Push {push.date} · hero {hero} · {pad.url}\"",
                form = Form.TEMPLATE,
                otherwise = "topics are left alone")
        String topic,

        @Setting(
                doc = "File with the topic instead of `topic`, which then is used where the file does not work.",
                example = "templates/amo-topic.txt",
                otherwise = "`topic`")
        Path topicTemplate,

        @Setting(doc = "The team's own words for what is announced.", otherwise = "the bot's own words")
        AnnouncementSettings announcements,

        @Setting(doc = "The commits that people want picked onto a tag.")
        PicksSettings picks,

        @Setting(doc = "How sign-offs are counted.") SignOffSettings signOffs,

        @Setting(
                doc = "Who may go on with `--despite \"REASON\"` although something stands in the way: `hero` or roles;"
                        + " admins always may.",
                example = "[hero, ops]",
                fallback = "[hero]",
                form = Form.ROLE)
        List<String> despite,

        @Setting(doc = "The mail when a push is done.", otherwise = "no mail")
        MailSettings mail) {
    public TrainSettings {
        channels = List.copyOf(channels);
        repositories = InOrder.copy(repositories);
        environments = InOrder.copy(environments);
        despite = List.copyOf(despite);
    }
}
