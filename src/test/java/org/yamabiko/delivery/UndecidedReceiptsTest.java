package org.yamabiko.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.gateway.ReceiptIdFormat;
import org.yamabiko.gateway.ReceiptIdsLearned;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.testing.MigratedDatabase;

/** Receipts that were stored before anybody knew how the upstream writes ids, on a real PostgreSQL. */
class UndecidedReceiptsTest {

    @RegisterExtension
    static final MigratedDatabase database = MigratedDatabase.named("undecided-receipts");

    private UndecidedReceipts undecided;

    @BeforeEach
    void clear() throws SQLException {
        database.run("truncate call, message, message_segment, early_receipt");
        undecided = new UndecidedReceipts(database.source(), new DatabaseNotice(Clock.systemUTC()));
    }

    @Test
    void what_was_learned_decides_the_receipts_of_that_gateway_alone() throws SQLException {
        stored("carrier", "?0010");
        stored("carrier", "?1F");
        stored("carrier", "?not-a-number");
        stored("carrier", "10");
        stored("other", "?10");

        learned(ReceiptIdFormat.HEX_TO_DECIMAL);

        assertThat(ids("carrier")).isEqualTo("10 16 31 not-a-number");
        assertThat(ids("other")).isEqualTo("?10");
    }

    @Test
    void a_receipt_that_was_on_its_way_meanwhile_is_decided_later() throws SQLException {
        learned(ReceiptIdFormat.DECIMAL_TO_HEX);
        stored("carrier", "?31");

        undecided.decideLateOnes();

        assertThat(ids("carrier")).isEqualTo("1f");
    }

    @Test
    void what_is_forgotten_decides_nothing_any_more() throws SQLException {
        learned(ReceiptIdFormat.DECIMAL_TO_HEX);
        learned(ReceiptIdFormat.AUTO);
        stored("carrier", "?31");

        undecided.decideLateOnes();

        assertThat(ids("carrier")).isEqualTo("?31");
    }

    @Test
    void more_receipts_than_one_batch_are_all_decided_and_copies_stay() throws SQLException {
        database.run("insert into early_receipt (gateway, smsc_id, state, detail, received_at) "
                + "select 'carrier', '?' || n, 'DELIVERED', '', now() from generate_series(1, 2500) n, generate_series(1, 2)");

        learned(ReceiptIdFormat.UNPADDED);

        assertThat(database.value("select count(*) || ' ' || count(distinct smsc_id) from early_receipt "
                + "where not starts_with(smsc_id, chr(63))")).isEqualTo("5000 2500");
    }

    private void learned(ReceiptIdFormat format) {
        undecided.onLearned(new ReceiptIdsLearned("carrier", format));
    }

    private static void stored(String gateway, String id) throws SQLException {
        database.run("insert into early_receipt (gateway, smsc_id, state, detail, received_at) "
                + "values (?, ?, 'DELIVERED', '', now())", gateway, id);
    }

    private static String ids(String gateway) throws SQLException {
        return database.value("select string_agg(smsc_id, ' ' order by smsc_id collate \"C\") from early_receipt "
                + "where gateway = '" + gateway + "'");
    }
}
