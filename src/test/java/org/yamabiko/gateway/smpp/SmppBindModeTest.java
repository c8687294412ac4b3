package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.SubmitOutcome.Accepted;

/** A transmitter and a receiver beside each other. */
class SmppBindModeTest extends AgainstAnSmsc {

    private static final Map<String, String> TWO_LINKS = Map.of("bind-mode", "transmitter-receiver");

    @Test
    void texts_leave_by_one_link_and_receipts_come_by_the_other() {
        connect(TWO_LINKS);
        awaitLinks(2);

        var accepted = (Accepted) submit(LONG_TEXT);

        awaitReceipts(4);
        assertThat(events.receipts).extracting(receipt -> receipt.segmentId())
                .containsExactlyInAnyOrderElementsOf(accepted.segmentIds());
        assertThat(smsc.links()).containsExactlyInAnyOrder("transmitter", "receiver");
    }

    @Test
    void each_bind_is_two_links_and_all_are_unbound_at_the_end() {
        connect(Map.of("bind-mode", "transmitter-receiver", "bind-count", "2"));
        awaitLinks(4);
        await().untilAsserted(
                () -> assertThat(meters.get("yamabiko.gateway.binds").tag("gateway", "main").gauge().value()).isEqualTo(4));
        assertThat(gateway.window()).isEqualTo(100);
        assertThat(events.ready).hasValue(2);

        gateway.close();

        assertThat(smsc.count().links()).isZero();
    }

    @Test
    void a_receiver_that_is_lost_does_not_keep_texts_back_and_returns_by_itself() {
        connect(TWO_LINKS);
        awaitLinks(2);

        smsc.disconnect("receiver");

        assertThat(gateway.ready()).isTrue();
        assertThat(submit("text")).isInstanceOf(Accepted.class);
        awaitReceipts(1);
        assertThat(smsc.count().binds()).isEqualTo(3);
        assertThat(events.ready).hasValue(1);
    }

    @Test
    void a_transmitter_that_is_lost_returns_by_itself_and_receipts_go_on() {
        connect(TWO_LINKS);
        awaitLinks(2);
        smsc.mode(Map.of("receiptDelayMs", 100));
        submit("text");

        smsc.disconnect("transmitter");

        awaitReceipts(1);
        await().until(() -> events.ready.get() == 2);
        assertThat(submit("text")).isInstanceOf(Accepted.class);
        assertThat(smsc.count().binds()).isEqualTo(3);
    }

    private static void awaitLinks(int count) {
        await().untilAsserted(() -> assertThat(smsc.count().links()).isEqualTo(count));
    }
}
