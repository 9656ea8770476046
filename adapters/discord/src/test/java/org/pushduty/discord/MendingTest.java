package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

/** Events as a compatible server has been seen to send them. */
class MendingTest {
    @Test
    void anInteractionHappensInItsChannel() {
        DataObject inGuild = mended("INTERACTION_CREATE", "{\"channel_id\":\"4\",\"guild_id\":\"7\"}");
        DataObject alone = mended("INTERACTION_CREATE", "{\"channel_id\":\"5\"}");

        assertThat(inGuild.getObject("channel").toMap()).isEqualTo(Map.of("id", "4", "type", 0));
        assertThat(alone.getObject("channel").toMap()).isEqualTo(Map.of("id", "5", "type", 1));
    }

    @Test
    void theChannelThatWasToldStays() {
        DataObject told = mended(
                "INTERACTION_CREATE",
                "{\"channel_id\":\"4\",\"channel\":{\"id\":\"4\",\"type\":11},\"guild_id\":\"7\"}");

        assertThat(told.getObject("channel").getInt("type")).isEqualTo(11);
    }

    @Test
    void rolesAreKnownByTheirIds() {
        String roles = "{\"member\":{\"roles\":[{\"id\":\"7\",\"name\":\"@everyone\"},\"8\"]}}";

        for (String event : new String[] {"MESSAGE_CREATE", "MESSAGE_UPDATE", "INTERACTION_CREATE"}) {
            String channel = event.equals("INTERACTION_CREATE") ? "{\"channel_id\":\"4\"," : "{";
            DataObject told = mended(event, channel + roles.substring(1));
            assertThat(told.getObject("member").getArray("roles").toList())
                    .as(event)
                    .containsExactly("7", "8");
        }
    }

    @Test
    void aPersonsWordsAreNoProgramsBecauseOfAnEmptyField() {
        assertThat(mended("MESSAGE_CREATE", "{\"webhook_id\":null}").hasKey("webhook_id"))
                .isFalse();
        assertThat(mended("MESSAGE_CREATE", "{\"webhook_id\":\"9\"}").hasKey("webhook_id"))
                .isTrue();
    }

    @Test
    void aThreadIsNoChannelWhateverItIsCalled() {
        assertThat(Mending.meant("CHANNEL_UPDATE", DataObject.fromJson("{\"type\":11}")))
                .isEqualTo("THREAD_UPDATE");
        assertThat(Mending.meant("CHANNEL_UPDATE", DataObject.fromJson("{\"type\":0}")))
                .isEqualTo("CHANNEL_UPDATE");
        assertThat(Mending.meant("MESSAGE_CREATE", DataObject.fromJson("{\"type\":11}")))
                .isEqualTo("MESSAGE_CREATE");
    }

    @Test
    void whatAMessageAnswersIsMendedToo() {
        DataObject told = mended("MESSAGE_CREATE", "{\"referenced_message\":{\"embeds\":[{\"title\":\"a\"}]}}");

        DataObject answered = told.getObject("referenced_message");
        assertThat(answered.getArray("mentions").isEmpty()).isTrue();
        assertThat(answered.getArray("embeds").getObject(0).getString("type")).isEqualTo("rich");
    }

    private static DataObject mended(String type, String json) {
        DataObject content = DataObject.fromJson(json);
        Mending.mend(type, content);
        return content;
    }
}
