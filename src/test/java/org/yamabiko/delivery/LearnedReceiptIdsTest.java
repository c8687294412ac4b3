package org.yamabiko.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.Gateways;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.ReceiptIdFormat;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** From a gateway that has learned how receipts write ids to the receipts in the table, in the running service. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LearnedReceiptIdsTest {

    @Inject
    Gateways gateways;

    @Inject
    DataSource database;

    @Test
    void a_receipt_is_stored_undecided_and_decided_when_the_gateway_has_learned() throws SQLException {
        gateways.received(new DeliveryReceipt("learning", "?1F", MessageState.DELIVERED, Instant.now(), ""));
        assertThat(stored()).isEqualTo("?1F");

        gateways.learned("learning", ReceiptIdFormat.HEX_TO_DECIMAL);

        await().untilAsserted(() -> assertThat(stored()).isEqualTo("31"));
    }

    private String stored() throws SQLException {
        return MigratedDatabase.value(database, "select smsc_id from early_receipt where gateway = 'learning'");
    }
}
