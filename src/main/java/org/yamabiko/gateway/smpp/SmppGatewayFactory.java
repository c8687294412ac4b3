package org.yamabiko.gateway.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.yamabiko.gateway.GatewayConfig;
import org.yamabiko.gateway.GatewayEvents;
import org.yamabiko.gateway.GatewayFactory;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.ReceiptIds;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.notice.QuietLog;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Makes the gateways of kind {@code smpp}. */
@Singleton
final class SmppGatewayFactory implements GatewayFactory {

    private static final Logger LOG = Logger.getLogger(SmppGatewayFactory.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Clock clock;
    private final MeterRegistry meters;
    private final Backoff backoff;

    @Inject
    SmppGatewayFactory(Clock clock, MeterRegistry meters) {
        this(clock, meters, BACKOFF);
    }

    SmppGatewayFactory(Clock clock, MeterRegistry meters, Backoff backoff) {
        this.clock = clock;
        this.meters = meters;
        this.backoff = backoff;
    }

    @Override
    public String kind() {
        return "smpp";
    }

    @Override
    public SmsGateway create(String name, GatewayConfig config, GatewayEvents events, Pace pace) {
        var settings = SmppSettings.of(name, config);
        var ids = new ReceiptIds(name, config.receiptIdFormat(), events);
        var senders = new SenderAddressing(config.senderTon(), config.senderNpi());
        var texts = new TextSubmit(new SegmentSubmit(name, ids, clock, meters), pace, config.submitTimeout(), clock);
        var binds = binds(settings, new ReceiptReceiver(settings, ids, events, clock, meters), () -> events.ready(name));
        binds.open();
        return new SmppGateway(settings, binds, senders, texts, new SegmentQuestions(name, senders, meters));
    }

    private Binds binds(SmppSettings settings, ReceiptReceiver receiver, Runnable onBound) {
        var connector = new Connector(settings, receiver, new MalformedPdus(settings.name(), clock, meters), meters);
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("smpp-timer-" + settings.name()).factory());
        var binds = new Binds(settings, connector, new Bind.Upkeep(clock, timer, backoff, new QuietLog(LOG, clock), onBound));
        meters.gauge("yamabiko.gateway.binds", Tags.of("gateway", settings.name()), binds, Binds::standing);
        return binds;
    }
}
