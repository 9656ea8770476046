package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.chat.Utterance;

class FakeNetworkTest extends ChatNetworkContract {
    private final FakeNetwork fake =
            new FakeNetwork("test", Clock.fixed(Instant.parse("2016-10-04T18:00:00Z"), ZoneOffset.UTC), "#amo");

    @Override
    protected ChatNetworkHarness harness() {
        return new Harness(fake);
    }

    @Test
    void theToneIsKept() {
        fake.say(fake.channel("#amo"), Utterance.bad("refused"));

        assertThat(fake.said()).containsExactly(Said.of(fake.channel("#amo"), Utterance.bad("refused")));
    }

    @Test
    void itFailsOnceOnDemand() {
        fake.failOnce("the server is on fire");

        assertThatThrownBy(() -> fake.say(fake.channel("#amo"), Utterance.plain("x")))
                .hasMessageContaining("on fire");
        fake.say(fake.channel("#amo"), Utterance.plain("y"));
        assertThat(fake.said(fake.channel("#amo"))).containsExactly("y");
    }

    @Test
    void itIdentifiesWhomItKnows() {
        fake.knows("kumar", "kumar");

        assertThat(fake.identify(new Sender("kumar", Identity.unproven(), false)))
                .isCompletedWithValue(Identity.proven(fake.account("kumar")));
    }

    private record Harness(FakeNetwork network) implements ChatNetworkHarness {
        @Override
        public Place channel() {
            return network.channel("#amo");
        }

        @Override
        public Place strangeChannel() {
            return network.channel("#elsewhere");
        }

        @Override
        public Place human() {
            return network.privately("human");
        }

        @Override
        public void humanSays(Place place, String text) {
            network.hear("human", place, text);
        }

        @Override
        public List<String> heardFromBot(Place place) {
            return network.said(place);
        }

        @Override
        public void humanSetsTopic(String topic) {
            network.topicChanges("#amo", human().target(), topic);
        }

        @Override
        public String topicSeenByHuman() {
            return network.topic("#amo").orElse("");
        }

        @Override
        public void goDown() {
            network.goDown();
        }

        @Override
        public void comeUp() {
            network.comeUp();
        }

        @Override
        public void close() {
            // Nothing outside of memory.
        }
    }
}
