package org.yamabiko.gateway.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.yamabiko.gateway.GatewayConfig;
import org.yamabiko.gateway.GatewayEvents;
import org.yamabiko.gateway.GatewayFactory;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.QuietLog;
import org.yamabiko.gateway.SmsGateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Makes the gateways of kind {@code smpp}. */
@Singleton
final class SmppGatewayFactory implements GatewayFactory {

    private static final Logger LOG = Logger.getLogger(SmppGatewayFactory.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Clock clock;
    private final MeterRegistry meters;

    SmppGatewayFactory(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public String kind() {
        return "smpp";
    }

    @Override
    public SmsGateway create(String name, GatewayConfig config, GatewayEvents events, Pace pace) {
        var settings = SmppSettings.of(name, config);
        var connector = new Connector(settings, new ReceiptReceiver(settings, events, clock, meters));
        var timer = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("smpp-timer-" + name).factory());
        var upkeep = new Bind.Upkeep(clock, timer, BACKOFF, new QuietLog(LOG, clock), () -> events.ready(name));
        List<Bind> binds = Stream.generate(() -> new Bind(settings, connector, upkeep)).limit(config.bindCount()).toList();
        meters.gauge("yamabiko.gateway.binds", Tags.of("gateway", name), binds,
                all -> all.stream().filter(Bind::isBound).count());
        binds.forEach(Bind::open);
        return new SmppGateway(settings, binds, timer, clock);
    }
}
