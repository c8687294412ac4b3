package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.yamabiko.database.Parameters;
import org.yamabiko.gateway.ReceiptIdFormat;
import org.yamabiko.gateway.ReceiptIdsLearned;
import org.yamabiko.notice.DatabaseNotice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Brings the ids of receipts that were stored {@linkplain ReceiptIdFormat#undecided undecided} to the form of the answers, once
 * the gateway has learned it; then they are early receipts like others.
 * <p>
 * Looks again from time to time: another node may learn later, and a receipt may have been on its way to the table meanwhile.
 */
@ApplicationScoped
public class UndecidedReceipts {

    private static final int BATCH = 1_000;

    private static final String UNDECIDED = """
            select distinct smsc_id from early_receipt where gateway = ? and starts_with(smsc_id, ?) limit ?
            """;

    private static final String DECIDE = """
            update early_receipt e set smsc_id = t.decided
            from unnest(?::text[], ?::text[]) as t(undecided, decided)
            where e.gateway = ? and e.smsc_id = t.undecided
            """;

    private record Decision(String undecided, String decided) {
    }

    private final DataSource database;
    private final DatabaseNotice notice;
    private final Map<String, ReceiptIdFormat> learned = new ConcurrentHashMap<>();

    UndecidedReceipts(DataSource database, DatabaseNotice notice) {
        this.notice = notice;
        this.database = database;
    }

    void onLearned(@Observes ReceiptIdsLearned event) {
        if (event.format() == ReceiptIdFormat.AUTO) {
            learned.remove(event.gateway());
        } else {
            learned.put(event.gateway(), event.format());
            decide(event.gateway(), event.format());
        }
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void decideLateOnes() {
        learned.forEach(this::decide);
    }

    private void decide(String gateway, ReceiptIdFormat format) {
        try (var connection = database.getConnection()) {
            while (decideBatch(connection, gateway, format)) {
                // each batch is a transaction of its own
            }
        } catch (SQLException e) {
            notice.failed("stored receipts cannot be brought to the form of their texts", e);
        }
    }

    /** @return whether there may be more */
    private static boolean decideBatch(Connection connection, String gateway, ReceiptIdFormat format) throws SQLException {
        var decisions = undecided(connection, gateway).stream().map(id -> new Decision(id, format.decided(id))).toList();
        if (decisions.isEmpty()) {
            return false;
        }
        try (var decide = connection.prepareStatement(DECIDE)) {
            new Parameters(decide)
                    .text(decisions, Decision::undecided)
                    .text(decisions, Decision::decided)
                    .value(gateway);
            decide.executeUpdate();
        }
        return decisions.size() == BATCH;
    }

    private static List<String> undecided(Connection connection, String gateway) throws SQLException {
        var ids = new ArrayList<String>();
        try (var select = connection.prepareStatement(UNDECIDED)) {
            select.setString(1, gateway);
            select.setString(2, ReceiptIdFormat.undecided(""));
            select.setInt(3, BATCH);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }
}
