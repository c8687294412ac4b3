package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.NODE_A;
import static org.yamabiko.outbox.OutboxFixture.NOON;
import static org.yamabiko.outbox.OutboxFixture.WORTH;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.text.WhenUncertain;

/** A text that may have arrived is repeated once, if its policy is so, and never twice. */
class ResendTest {

    private static final Duration SETTLED = Duration.ofMinutes(1);

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("resend");

    @Test
    void what_nothing_settled_is_sent_once_more() throws SQLException {
        var message = uncertain(WhenUncertain.RESEND_ONCE);

        assertThat(outbox.aftercare(NOON.plus(SETTLED).minusMillis(1)).resendUncertain(SETTLED)).isZero();
        assertThat(outbox.aftercare(NOON.plus(SETTLED)).resendUncertain(SETTLED)).isOne();

        assertThat(outbox.of(message, "concat_ws(' ', status, resends, detail)"))
                .isEqualTo("PENDING 1 sent once more, because nothing settled it; before: no answer in time");
        assertThat(outbox.history(message)).containsExactly("UNCERTAIN", "RESENT");
        assertThat(outbox.claims(NODE_A, NOON.plus(SETTLED)).claim("carrier", 1)).singleElement()
                .extracting(ClaimedMessage::attempts).isEqualTo(2);
    }

    @Test
    void it_is_never_sent_a_third_time() throws SQLException {
        var message = uncertain(WhenUncertain.RESEND_ONCE);
        outbox.aftercare(NOON.plus(SETTLED)).resendUncertain(SETTLED);
        outbox.uncertain(outbox.claims(NODE_A, NOON.plus(SETTLED)).claim("carrier", 1).getFirst(), NOON.plus(SETTLED));

        assertThat(outbox.aftercare(NOON.plus(SETTLED.multipliedBy(9))).resendUncertain(SETTLED)).isZero();

        assertThat(outbox.row(message)).isEqualTo("UNCERTAIN carrier 2");
    }

    @Test
    void a_text_that_must_not_come_twice_stays_uncertain() throws SQLException {
        var message = uncertain(WhenUncertain.NEVER);

        assertThat(outbox.aftercare(NOON.plus(SETTLED)).resendUncertain(SETTLED)).isZero();

        assertThat(outbox.row(message)).isEqualTo("UNCERTAIN carrier 1");
    }

    @Test
    void what_is_stale_is_not_sent_once_more() throws SQLException {
        uncertain(WhenUncertain.RESEND_ONCE);

        assertThat(outbox.aftercare(NOON.plus(WORTH)).resendUncertain(SETTLED)).isZero();
    }

    private static NewMessage uncertain(WhenUncertain policy) throws SQLException {
        var message = OutboxFixture.message("call-1", NOON, OutboxFixture.policy(policy));
        outbox.insertAll(List.of(message));
        outbox.uncertain(outbox.claim(), NOON);
        return message;
    }
}
