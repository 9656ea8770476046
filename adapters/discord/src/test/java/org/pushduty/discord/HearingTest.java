package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Scene.eventually;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.people.Account;
import org.pushduty.core.port.Passage;
import org.pushduty.discord.standin.Channel;

/** What people write, in core's words. */
class HearingTest {
    private final Scene scene = new Scene().up();

    @AfterEach
    void close() {
        scene.close();
    }

    private Message heard(Channel where, String text) {
        scene.human.say(where, text);
        eventually(() -> assertThat(scene.heard.messages).hasSize(1));
        return scene.heard.messages.get(0);
    }

    @Test
    void whoSpeaksIsProvenByTheirId() {
        Message message = heard(scene.channel, "!status");

        assertThat(message.sender().nick()).isEqualTo("kumar");
        assertThat(message.sender().identity().account())
                .hasValue(new Account("test", "discord", Long.toString(scene.human.id())));
        assertThat(message.sender().isBot()).isFalse();
    }

    @Test
    void theExchangeFindsTheMessage() {
        var said = scene.human.say(scene.channel, "!status");

        eventually(() -> assertThat(scene.heard.messages).hasSize(1));
        assertThat(scene.heard.messages.get(0).exchange())
                .isEqualTo("message/" + scene.channel.id() + "/" + said.id() + "/" + scene.human.id());
    }

    @Test
    void aDirectMessageIsPrivate() {
        assertThat(heard(scene.human.direct(), "status").place()).isEqualTo(scene.humanAlone());
    }

    @Test
    void aMentionAtTheStartAddressesTheBot() {
        scene.human.address(scene.channel, "tag it");

        eventually(() -> assertThat(scene.heard.texts()).containsExactly("pushduty: tag it"));
    }

    @Test
    void theBotsRoleAddressesItToo() {
        String role = "<@&" + scene.discord.guilds().botRole(scene.guild).id() + ">";

        assertThat(heard(scene.channel, role + ", tag it").text()).isIn("pushduty: tag it", "@pushduty, tag it");
    }

    @Test
    void notationBecomesWords() {
        var mat = scene.discord.human("mat", scene.guild);

        Message message = heard(
                scene.channel,
                "!take <@" + mat.id() + "> <#" + scene.channel.id() + "> <:rocket:123456789012345678> now");

        assertThat(message.text()).isEqualTo("!take " + mat.id() + " #push-duty :rocket: now");
    }

    @Test
    void severalLinesBecomeOne() {
        assertThat(heard(scene.channel, "!hold search is broken\n\u202estage\u0000")
                        .text())
                .isEqualTo("!hold search is broken stage");
    }

    @Test
    void aThreadIsItsChannel() {
        scene.network.deliver(
                scene.room(),
                new Piece(
                        Utterance.plain("tagged"),
                        "tagged",
                        "amo 2016.10.06",
                        List.of(),
                        new Piece.Attempt("key", Instant.now(), false)),
                Passage.NONE);
        eventually(() -> assertThat(scene.discord.threads(scene.channel)).hasSize(1));
        Channel thread = scene.discord.threads(scene.channel).get(0);

        Message message = heard(thread, "!status");

        assertThat(message.place()).isEqualTo(scene.room());
        assertThat(message.exchange()).startsWith("message/" + thread.id() + "/");
    }

    @Test
    void whatIsChangedLaterIsNoCommand() {
        var said = scene.human.say(scene.channel, "hello");
        scene.human.change(said, "!tag");
        scene.human.say(scene.channel, "!status");

        eventually(() -> assertThat(scene.heard.texts()).containsExactly("hello", "!status"));
    }

    @Test
    void otherChannelsAreNotListenedTo() {
        Channel other = scene.discord.guilds().channel(scene.guild, "random");
        scene.human.say(other, "!tag");

        assertThat(heard(scene.channel, "!status").text()).isEqualTo("!status");
    }
}
