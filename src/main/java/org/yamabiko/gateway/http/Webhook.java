package org.yamabiko.gateway.http;

import java.time.Clock;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.Excerpt;
import org.yamabiko.gateway.GatewayEvents;
import org.yamabiko.gateway.http.ReceiptReader.Words;
import org.yamabiko.notice.QuietLog;
import org.yamabiko.phone.PhoneNumber;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Takes the receipts of one gateway. Each is stored before the aggregator is told that we have it; what cannot be stored, and
 * what cannot be read, it is told so and repeats. The rest of a batch is stored meanwhile: a receipt that comes twice does no
 * harm.
 */
final class Webhook {

    private static final Logger LOG = Logger.getLogger(Webhook.class);

    /** What the aggregator is told. */
    enum Result {
        STORED(200),
        UNREADABLE(400),
        NOT_ADMITTED(404),
        NOT_STORED(503);

        private final int status;

        Result(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final HttpSettings settings;
    private final StateWords states;
    private final GatewayEvents events;
    private final Clock clock;
    private final Counter unreadable;
    private final Counter refused;
    private final QuietLog unreadableLog;
    private final QuietLog refusedLog;
    private final QuietLog notStoredLog;

    Webhook(HttpSettings settings, GatewayEvents events, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.states = settings.receipts().states();
        this.events = events;
        this.clock = clock;
        this.unreadable = meters.counter("yamabiko.gateway.receipts.unreadable", "gateway", settings.name());
        this.refused = meters.counter("yamabiko.gateway.receipts.refused", "gateway", settings.name());
        this.unreadableLog = new QuietLog(LOG, clock);
        this.refusedLog = new QuietLog(LOG, clock);
        this.notStoredLog = new QuietLog(LOG, clock);
    }

    /** Blocks until everything readable is stored. */
    Result receive(Incoming incoming) {
        if (!settings.receipts().guard().admits(incoming)) {
            refused.increment();
            refusedLog.warn("Gateway %s: a receipt without the right signature or path was refused".formatted(settings.name()));
            return Result.NOT_ADMITTED;
        }
        var result = Result.STORED;
        for (var words : settings.receipts().reader().read(incoming)) {
            var receipt = words.flatMap(this::receipt);
            if (receipt.isEmpty()) {
                unreadable(words, incoming);
                result = Result.UNREADABLE;
            } else if (!store(receipt.get())) {
                return Result.NOT_STORED;
            }
        }
        return result;
    }

    private Optional<DeliveryReceipt> receipt(Words words) {
        return settings.segmentId().ofReceipt(words.id(), words.segment())
                .flatMap(id -> states.state(words.state()).map(state -> new DeliveryReceipt(settings.name(), id, state,
                        clock.instant(), Excerpt.readable(words.detail()), words.recipient().flatMap(PhoneNumber::parse))));
    }

    private void unreadable(Optional<Words> words, Incoming incoming) {
        unreadable.increment();
        var known = words.map(Words::state).filter(word -> states.state(word).isEmpty())
                .map(word -> "the state " + Excerpt.of(word) + " has no meaning in http.receipts.states");
        unreadableLog.warn("Gateway %s: a receipt cannot be read: %s".formatted(settings.name(),
                known.orElseGet(() -> Excerpt.of(incoming.words()))));
    }

    private boolean store(DeliveryReceipt receipt) {
        try {
            events.received(receipt);
            return true;
        } catch (RuntimeException e) {
            notStoredLog.warn("Gateway %s: a receipt could not be stored and is asked for again: %s".formatted(settings.name(),
                    e));
            return false;
        }
    }
}
