package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Scene.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.RecordedPassage;

/** A server that is only compatible leaves things out: that costs the one event or answer, and never the connection. */
class OmissionsTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    private void saysAndHears() {
        scene.human.say(scene.channel, "!status");
        eventually(() -> assertThat(scene.heard.texts()).contains("!status"));
        scene.network.say(scene.room(), Utterance.plain("here"));
        eventually(() -> assertThat(scene.human.heard(scene.channel)).contains("here"));
    }

    @ParameterizedTest
    @CsvSource({
        "READY,resume_gateway_url",
        "READY,private_channels",
        "READY,application",
        "READY,session_id",
        "READY,guilds",
        "GUILD_CREATE,roles.colors",
        "GUILD_CREATE,colors",
        "GUILD_CREATE,threads",
        "GUILD_CREATE,features",
        "GUILD_CREATE,emojis",
        "GUILD_CREATE,voice_states",
        "GUILD_CREATE,guild_scheduled_events",
        "GUILD_CREATE,member_count",
        "GUILD_CREATE,permission_overwrites",
        "GUILD_CREATE,position",
        "GUILD_CREATE,type",
        "MESSAGE_CREATE,type",
        "MESSAGE_CREATE,mentions",
        "MESSAGE_CREATE,mention_roles",
        "MESSAGE_CREATE,member",
        "MESSAGE_CREATE,guild_id"
    })
    void theBotWorksWithout(String event, String field) {
        scene.discord.omissions().omit(event, field);

        scene.up();

        saysAndHears();
    }

    @ParameterizedTest
    @CsvSource({"MESSAGE_CREATE,id", "MESSAGE_CREATE,author", "MESSAGE_CREATE,channel_id", "CHANNEL_UPDATE,id"})
    void whatCannotBeReadIsLeftOut(String event, String field) {
        scene.up();
        scene.discord.omissions().omit(event, field);

        scene.human.say(scene.channel, "!lost");
        scene.human.setTopic(scene.channel, "lost");
        scene.discord.omissions().nothing();

        saysAndHears();
        assertThat(scene.discord.gateway().identified()).isEqualTo(1);
        assertThat(scene.discord.gateway().resumed()).isZero();
    }

    @Test
    void anAnswerToATopicThatLacksEverythingIsAnAnswer() {
        scene.up();
        scene.discord.omissions().omit("PATCH /channels/{channel}", "id");
        scene.discord.omissions().omit("PATCH /channels/{channel}", "type");
        var passage = new RecordedPassage();

        scene.network.setTopic("push-duty", "set", passage);

        eventually(() -> assertThat(passage.story()).containsExactly("leaving", "arrived"));
    }
}
