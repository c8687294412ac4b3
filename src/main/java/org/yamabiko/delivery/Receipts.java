package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.yamabiko.database.Journal;
import org.yamabiko.gateway.DeliveryReceipt;

import io.quarkus.runtime.Startup;

/** Takes receipts in: each is stored before the upstream is told that we have it. */
@ApplicationScoped
@Startup
public class Receipts {

    /** After the answers to submits, which give the segments that receipts are about. */
    private static final int AFTER_FINISHES = 2;

    private final Journal.Kind<DeliveryReceipt, Boolean> arrivals;
    private final FailOver failOver;

    Receipts(Journal journal, FailOver failOver) {
        this.arrivals = journal.kind(AFTER_FINISHES, this::store);
        this.failOver = failOver;
    }

    /** Blocks until the receipt is stored. @throws CompletionException if it could not be */
    void onReceipt(@Observes DeliveryReceipt receipt) {
        if (arrivals.add(receipt).join()) {
            failOver.wake();
        }
    }

    /** @return for each whether texts of its group go by another gateway now */
    private List<Boolean> store(Connection connection, List<DeliveryReceipt> receipts) throws SQLException {
        var another = failOver.of(connection, ReceiptStatements.arrived(connection, receipts));
        return receipts.stream().map(r -> another).toList();
    }
}
