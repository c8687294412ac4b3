package org.yamabiko.gateway.http;

import java.time.Clock;

import jakarta.inject.Singleton;

import org.yamabiko.gateway.GatewayConfig;
import org.yamabiko.gateway.GatewayEvents;
import org.yamabiko.gateway.GatewayFactory;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.SmsGateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;

/** Makes the gateways of kind {@code http}. */
@Singleton
final class HttpGatewayFactory implements GatewayFactory {

    private final Vertx vertx;
    private final Webhooks webhooks;
    private final Clock clock;
    private final MeterRegistry meters;

    HttpGatewayFactory(Vertx vertx, Webhooks webhooks, Clock clock, MeterRegistry meters) {
        this.vertx = vertx;
        this.webhooks = webhooks;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public String kind() {
        return "http";
    }

    @Override
    public SmsGateway create(String name, GatewayConfig config, GatewayEvents events, Pace pace) {
        var settings = HttpSettings.of(name, config);
        if (settings.receipts().guard().isOn()) {
            webhooks.open(name, new Webhook(settings, events, clock, meters));
        }
        return new HttpGateway(settings, new HttpLink(vertx, settings), pace, clock);
    }
}
