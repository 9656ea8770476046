package org.pushduty.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pushduty.core.ManualClock;
import org.pushduty.core.port.FakeStore;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.PadContract;
import org.pushduty.core.port.PagesByHand;
import org.pushduty.core.port.Store;

final class StoredPadTest extends PadContract {
    private final FakeStore store = new FakeStore(new ManualClock("2016-10-04T18:30:00Z"));
    private final Pad pad = new StoredPad(store);

    @Override
    protected Pad pad() {
        return pad;
    }

    @Override
    protected PagesByHand people() {
        return new PagesByHand() {
            @Override
            public void write(String page, String text) {
                long version = store.document("page " + page)
                        .map(Store.Document::version)
                        .orElse(0L);
                store.keep("page " + page, version, text);
            }

            @Override
            public void remove(String page) {
                store.lose("page " + page);
            }
        };
    }

    @Test
    void whenTheStoreIsAwaySoAreThePages() {
        store.goDown();

        assertThatThrownBy(() -> pad.read("page")).isInstanceOf(OutsideException.class);
        assertThatThrownBy(pad::access).isInstanceOf(OutsideException.class);

        store.comeBack();

        assertThat(pad.read("page")).isEmpty();
    }
}
