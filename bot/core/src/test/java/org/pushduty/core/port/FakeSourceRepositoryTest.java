package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.git.PublishOutcome;
import org.pushduty.core.train.CommitId;

class FakeSourceRepositoryTest extends PicksContract {
    private final FakeSourceRepository fake = new FakeSourceRepository("addons-server");

    @Override
    protected RemoteByHand newRemote() {
        return fake;
    }

    @Override
    protected SourceRepository newRepository() {
        return fake;
    }

    @Test
    void aLostAnswerLeavesTheTagOnTheRemote() {
        CommitId head = line(1).get(0);
        fake.refresh();
        fake.loseNextAnswer();

        assertThatThrownBy(() -> fake.publish(step(fake, 0, head))).isInstanceOf(OutsideException.class);
        assertThat(fake.remoteTags()).isEqualTo(Map.of("2016.10.06", head));
        assertThat(fake.publish(step(fake, 0, head))).isEqualTo(new PublishOutcome.Published(true));
        assertThat(fake.tagMessage("2016.10.06")).isEqualTo("Push 2016.10.06");
    }
}
