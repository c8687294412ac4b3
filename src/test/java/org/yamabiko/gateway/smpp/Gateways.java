package org.yamabiko.gateway.smpp;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

import org.jboss.logmanager.formatters.PatternFormatter;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.GatewayConfig;
import org.yamabiko.gateway.GatewayEvents;
import org.yamabiko.gateway.ReceiptIdFormat;
import org.yamabiko.gateway.Submission;
import org.yamabiko.phone.PhoneNumber;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What the tests of this package share. */
final class Gateways {

    static final PhoneNumber RECIPIENT = new PhoneNumber("+819012345678");

    private Gateways() {
    }

    /** A configuration with the given settings and the true defaults. */
    static GatewayConfig config(Map<String, String> settings) {
        var keys = new HashMap<String, String>();
        settings.forEach((key, value) -> keys.put("gateway." + key, value));
        return new SmallRyeConfigBuilder().withMapping(GatewayConfig.class, "gateway")
                .withSources(new PropertiesConfigSource(keys, "test", 100)).build()
                .getConfigMapping(GatewayConfig.class, "gateway");
    }

    static Submission submission(String body) {
        return new Submission(UUID.randomUUID(), RECIPIENT, "0312345678", body, Duration.ofHours(24));
    }

    /** Keeps what it is told; refuses to store as often as asked. */
    static final class Events implements GatewayEvents {
        final List<DeliveryReceipt> receipts = new CopyOnWriteArrayList<>();
        final List<ReceiptIdFormat> learned = new CopyOnWriteArrayList<>();
        final AtomicInteger ready = new AtomicInteger();
        final AtomicInteger failures = new AtomicInteger();

        @Override
        public void received(DeliveryReceipt receipt) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the database is away");
            }
            receipts.add(receipt);
        }

        @Override
        public void ready(String name) {
            ready.incrementAndGet();
        }

        @Override
        public void learned(String gateway, ReceiptIdFormat format) {
            learned.add(format);
        }
    }

    /** The lines that reach a log of this package. */
    static final class LogLines extends Handler implements AutoCloseable {
        final List<String> lines = new CopyOnWriteArrayList<>();
        private final PatternFormatter message = new PatternFormatter("%s");
        private final java.util.logging.Logger logger;

        LogLines() {
            this("org.yamabiko.gateway.smpp");
        }

        LogLines(String category) {
            logger = java.util.logging.Logger.getLogger(category);
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(message.format(entry));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
