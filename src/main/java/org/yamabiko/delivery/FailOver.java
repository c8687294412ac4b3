package org.yamabiko.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.yamabiko.gateway.Gateways;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.outbox.Dispatcher;

/** Gives texts that a carrier gave up on to another gateway, where their policy is so. */
@Singleton
class FailOver {

    private final Supplier<List<String>> gateways;
    private final Runnable wake;
    private final Clock clock;

    @Inject
    FailOver(Gateways gateways, Dispatcher dispatcher, Clock clock) {
        this(() -> gateways.all().stream().map(SmsGateway::name).toList(), dispatcher::wake, clock);
    }

    /**
     * @param gateways the names of all there are
     * @param wake tells whoever submits that there is something to do
     */
    FailOver(Supplier<List<String>> gateways, Runnable wake, Clock clock) {
        this.gateways = gateways;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * Within the transaction that wrote what the carrier said.
     *
     * @return whether some go by another gateway; {@link #wake} tells of them once that is committed
     */
    boolean of(Connection connection, List<UUID> undelivered) throws SQLException {
        return !undelivered.isEmpty()
                && ReceiptStatements.failOver(connection, undelivered, gateways.get(), clock.instant()) > 0;
    }

    /** After the commit: whoever claims before it would find nothing and sleep on. */
    void wake() {
        wake.run();
    }
}
