package org.yamabiko.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;

/** Every configured upstream, behind its guard. They connect when {@link #open()} is called, and not before. */
@ApplicationScoped
public class Gateways implements GatewayEvents {

    private static final String EMBEDDED = "handset";

    private record Ranked(int priority, GuardedGateway gateway) {
    }

    private final Map<String, GatewayConfig> configured;
    private final Map<String, GatewayFactory> factories;
    private final Event<DeliveryReceipt> receipts;
    private final Event<GatewayReady> ready;
    private final SubmitMeter meter;
    private final Clock clock;
    private volatile List<Ranked> ranked = List.of();

    Gateways(GatewaysConfig config, Instance<GatewayFactory> factories, Event<DeliveryReceipt> receipts,
            Event<GatewayReady> ready, SubmitMeter meter, Clock clock) {
        // a name that is not configured yields the defaults, which are those of the embedded handset
        this.configured = config.byName().isEmpty() ? Map.of(EMBEDDED, config.byName().get(EMBEDDED)) : config.byName();
        this.factories = factories.stream().collect(Collectors.toMap(GatewayFactory::kind, f -> f));
        this.receipts = receipts;
        this.ready = ready;
        this.meter = meter;
        this.clock = clock;
    }

    /** Makes and connects all of them. @throws IllegalArgumentException if one is configured wrongly */
    public synchronized void open() {
        var made = new ArrayList<Ranked>();
        configured.forEach((name, config) -> made.add(new Ranked(config.priority(), make(name, config))));
        made.sort(Comparator.comparingInt(Ranked::priority));
        ranked = List.copyOf(made);
    }

    private GuardedGateway make(String name, GatewayConfig config) {
        var factory = factories.get(config.kind());
        if (factory == null) {
            throw new IllegalArgumentException("yamabiko.gateway.\"" + name + "\".kind is '" + config.kind() + "'; known are "
                    + factories.keySet().stream().sorted().toList());
        }
        return new GuardedGateway(factory.create(name, config, this, Pace.UNLIMITED), config, meter, clock);
    }

    /** The ready gateway that comes first by priority. */
    public Optional<SmsGateway> first() {
        return ranked.stream().map(Ranked::gateway).filter(SmsGateway::ready).<SmsGateway> map(g -> g).findFirst();
    }

    /** All of them, for health and for people. */
    public List<SmsGateway> all() {
        return ranked.stream().<SmsGateway> map(Ranked::gateway).toList();
    }

    @Override
    public void received(DeliveryReceipt receipt) {
        meter.received(receipt);
        receipts.fire(receipt);
    }

    @Override
    public void ready(String name) {
        ready.fire(new GatewayReady(name));
    }

    /** Ends all links; nothing is submitted after it. */
    public synchronized void close() {
        ranked.forEach(r -> r.gateway().close());
        ranked = List.of();
    }
}
