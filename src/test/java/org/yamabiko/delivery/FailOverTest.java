package org.yamabiko.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.delivery.DeliveryFixture.NOON;

import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.gateway.MessageState;

/** A text that a carrier gave up on, by another gateway. */
class FailOverTest {

    @RegisterExtension
    static final DeliveryFixture texts = new DeliveryFixture("fail-over");

    @BeforeEach
    void addAnotherGateway() {
        texts.gateways.add("other");
    }

    @Test
    void it_waits_for_another_gateway_and_never_goes_by_the_same_again() throws SQLException {
        submittedOnceMoreIfUndelivered("a");

        texts.receipt("a", MessageState.UNDELIVERABLE, 5);

        assertThat(texts.status()).isEqualTo("PENDING");
        assertThat(value("not_by::text || ' ' || (next_attempt_at = '2026-11-22T03:00:00Z') || ' ' || (settled_at is null)"))
                .isEqualTo("{carrier} true true");
        assertThat(value("(history #>> '{0,event}') || ' ' || (history #>> '{0,gateway}')")).isEqualTo("FAILED_OVER carrier");
        assertThat(texts.woken).hasValue(1);
    }

    @Test
    void without_such_a_policy_it_stays_undelivered() throws SQLException {
        texts.submitted("a");

        texts.receipt("a", MessageState.UNDELIVERABLE, 5);

        assertThat(texts.status()).isEqualTo("UNDELIVERED");
        assertThat(texts.woken).hasValue(0);
    }

    @Test
    void without_another_gateway_it_stays_undelivered() throws SQLException {
        texts.gateways.remove("other");
        submittedOnceMoreIfUndelivered("a");

        texts.receipt("a", MessageState.UNDELIVERABLE, 5);

        assertThat(texts.status()).isEqualTo("UNDELIVERED");
    }

    @Test
    void when_every_gateway_had_it_it_stays_undelivered() throws SQLException {
        submittedOnceMoreIfUndelivered("a");
        texts.database().run("update message set not_by = '{other}'");

        texts.receipt("a", MessageState.UNDELIVERABLE, 5);

        assertThat(texts.status()).isEqualTo("UNDELIVERED");
    }

    @Test
    void what_is_no_longer_worth_delivering_stays_undelivered() throws SQLException {
        submittedOnceMoreIfUndelivered("a");
        texts.database().run("update message set valid_until = ?", NOON);

        texts.receipt("a", MessageState.UNDELIVERABLE, 5);

        assertThat(texts.status()).isEqualTo("UNDELIVERED");
    }

    @Test
    void the_receipts_of_its_other_segments_do_not_end_it_again() throws SQLException {
        submittedOnceMoreIfUndelivered("a", "b");
        texts.receipt("a", MessageState.UNDELIVERABLE, 5);

        texts.receipt("b", MessageState.UNDELIVERABLE, 6);

        assertThat(texts.status()).isEqualTo("PENDING");
        assertThat(value("not_by")).isEqualTo("{carrier}");
        assertThat(texts.woken).hasValue(1);
    }

    @Test
    void a_receipt_that_was_kept_has_the_same_consequence() throws SQLException {
        texts.receipt("a", MessageState.UNDELIVERABLE, 5);
        submittedOnceMoreIfUndelivered("a");

        texts.kept(NOON.plus(Duration.ofSeconds(6))).matchEarly();

        assertThat(texts.status()).isEqualTo("PENDING");
        assertThat(texts.woken).hasValue(1);
    }

    @Test
    void whoever_claims_is_woken_after_the_commit_and_finds_the_text() throws SQLException {
        submittedOnceMoreIfUndelivered("a");
        texts.receipt("a", MessageState.UNDELIVERABLE, 5);
        assertThat(texts.seenAwake).containsExactly("PENDING");
    }

    @Test
    void so_it_is_by_a_receipt_that_was_kept() throws SQLException {
        texts.receipt("b", MessageState.UNDELIVERABLE, 5);
        submittedOnceMoreIfUndelivered("b");
        texts.kept(NOON.plus(Duration.ofSeconds(6))).matchEarly();
        assertThat(texts.seenAwake).containsExactly("PENDING");
    }

    private static void submittedOnceMoreIfUndelivered(String... segmentIds) throws SQLException {
        var id = texts.submitted(segmentIds);
        texts.database().run("update message set when_undelivered = 'OTHER_GATEWAY' where id = ?", id);
    }

    private static String value(String expression) throws SQLException {
        return texts.database().value("select " + expression + " from message");
    }
}
