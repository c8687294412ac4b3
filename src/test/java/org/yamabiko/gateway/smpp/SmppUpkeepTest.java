package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.testing.LogLines;

class SmppUpkeepTest extends AgainstAnSmsc {

    @Test
    void nothing_leaves_while_no_bind_stands() {
        smsc.stop();
        try {
            open(Map.of());

            assertThat(gateway.ready()).isFalse();
            assertThat(submit("text")).isEqualTo(new Rejected(RejectReason.NOT_CONNECTED, "no bind stands"));
        } finally {
            smsc.restart();
        }
    }

    @Test
    void the_bind_stands_again_after_the_smsc_was_restarted() {
        connect(Map.of());

        smsc.restart();

        await().until(() -> events.ready.get() == 2);
        assertThat(submit("text")).isInstanceOf(Accepted.class);
    }

    @Test
    void the_bind_stands_again_after_the_smsc_has_unbound_us() {
        connect(Map.of());

        smsc.unbindAll();

        await().until(() -> events.ready.get() == 2);
        assertThat(submit("text")).isInstanceOf(Accepted.class);
    }

    @Test
    void a_link_on_which_the_smsc_is_silent_is_given_up_and_opened_again() {
        connect(Map.of("enquire-link-interval", "PT0.2S", "submit-timeout", "PT0.3S"));
        smsc.mode(Map.of("deaf", true));

        await().until(() -> events.ready.get() == 2);
        assertThat(smsc.count().enquireLinks()).isPositive();
    }

    @Test
    void an_smsc_that_is_away_for_long_is_tried_again_and_again_and_logged_once() {
        connect(Map.of());
        try (var log = LogLines.around(SmppGateway.class)) {
            smsc.stop();
            try {
                await().until(() -> meters.counter("yamabiko.gateway.binds.failed", "gateway", "main").count() >= 12);
                assertThat(gateway.ready()).isFalse();
            } finally {
                smsc.restart();
            }

            await().until(gateway::ready);
            assertThat(submit("text")).isInstanceOf(Accepted.class);
            var peer = "127.0.0.1:" + smsc.smppPort();
            assertThat(log.all()).containsExactly("Gateway main: the link to " + peer + " is lost, connecting again",
                    "Gateway main: bound to " + peer + " as yamabiko");
        }
    }

    @Test
    void a_wrong_password_is_logged_once_in_words_and_tried_again() {
        try (var log = LogLines.around(SmppGateway.class)) {
            open(Map.of("password", "wrong"));

            await().until(() -> smsc.count().bindsRefused() >= 2);
            assertThat(log.all()).containsExactly("Gateway main: no bind to 127.0.0.1:" + smsc.smppPort()
                    + ", attempt 1: the SMSC refused the bind of 'yamabiko': command_status 0x0000000E ESME_RINVPASWD. Trying again");
        }
        assertThat(gateway.ready()).isFalse();
    }

    @Test
    void all_binds_are_used_and_all_are_unbound_at_the_end() {
        connect(Map.of("bind-count", "3", "system-id", "three"));
        await().until(() -> smsc.count().links() == 3);
        assertThat(gateway.window()).isEqualTo(150);

        for (int i = 0; i < 6; i++) {
            assertThat(submit("text")).isInstanceOf(Accepted.class);
        }
        gateway.close();

        assertThat(smsc.count().links()).isZero();
    }
}
