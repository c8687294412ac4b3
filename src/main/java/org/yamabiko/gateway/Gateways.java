package org.yamabiko.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;

/** Every configured upstream, behind its guard. They connect when {@link #open} is called, and not before. */
@ApplicationScoped
public class Gateways implements GatewayEvents {

    /** The name of the one that rehearsals have for themselves. */
    public static final String REHEARSALS = "rehearsals";

    private static final String EMBEDDED = "handset";

    /** A gateway with what was configured for it. */
    public record Opened(SmsGateway gateway, GatewayConfig config) {
    }

    private final Map<String, GatewayConfig> configured;
    private final Map<String, GatewayFactory> factories;
    private final Event<DeliveryReceipt> receipts;
    private final Event<GatewayReady> ready;
    private final Event<ReceiptIdsLearned> learned;
    private final SubmitMeter meter;
    private final Clock clock;
    private final GatewayConfig rehearsals;
    private volatile List<Opened> opened = List.of();

    Gateways(GatewaysConfig config, Instance<GatewayFactory> factories, Event<DeliveryReceipt> receipts,
            Event<GatewayReady> ready, Event<ReceiptIdsLearned> learned, SubmitMeter meter, Clock clock) {
        // a name that is not configured yields the defaults, which are those of the embedded handset
        this.configured = config.byName().isEmpty() ? Map.of(EMBEDDED, config.byName().get(EMBEDDED)) : config.byName();
        if (configured.containsKey(REHEARSALS)) {
            throw new IllegalArgumentException("yamabiko.gateway.\"" + REHEARSALS
                    + "\": rehearsals have a gateway of this name already; choose another one");
        }
        this.rehearsals = config.byName().get(REHEARSALS);
        this.factories = factories.stream().collect(Collectors.toMap(GatewayFactory::kind, f -> f));
        this.receipts = receipts;
        this.ready = ready;
        this.learned = learned;
        this.meter = meter;
        this.clock = clock;
    }

    /**
     * Makes and connects all of them.
     *
     * @param paces gives each gateway its pace, by its name and settings
     * @throws IllegalArgumentException if one is configured wrongly; the message names the key
     */
    public synchronized List<Opened> open(BiFunction<String, GatewayConfig, Pace> paces) {
        var made = new ArrayList<Opened>();
        configured.forEach((name, config) -> made.add(new Opened(make(name, config, paces.apply(name, config)), config)));
        opened = List.copyOf(made);
        return opened;
    }

    private GuardedGateway make(String name, GatewayConfig config, Pace pace) {
        var factory = factories.get(config.kind());
        if (factory == null) {
            throw new IllegalArgumentException("yamabiko.gateway.\"" + name + "\".kind is '" + config.kind() + "'; known are "
                    + factories.keySet().stream().sorted().toList());
        }
        return new GuardedGateway(factory.create(name, config, this, pace), config, meter, clock);
    }

    /**
     * Makes the gateway that texts of rehearsals leave by: a handset on the screen, whatever is configured. Nothing counts it.
     */
    public SmsGateway openForRehearsals() {
        return factories.get(EMBEDDED).create(REHEARSALS, rehearsals, this, Pace.UNLIMITED);
    }

    /** All that are open, for health and for people. */
    public List<SmsGateway> all() {
        return opened.stream().map(Opened::gateway).toList();
    }

    @Override
    public void received(DeliveryReceipt receipt) {
        if (!receipt.gateway().equals(REHEARSALS)) {
            meter.received(receipt);
        }
        receipts.fire(receipt);
    }

    @Override
    public void ready(String name) {
        ready.fire(new GatewayReady(name));
    }

    @Override
    public void learned(String gateway, ReceiptIdFormat format) {
        learned.fire(new ReceiptIdsLearned(gateway, format));
    }

    /** Ends all links; nothing is submitted after it. */
    public synchronized void close() {
        opened.forEach(o -> o.gateway().close());
        opened = List.of();
    }
}
