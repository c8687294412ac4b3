package org.yamabiko.gateway;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells which gateways can submit. The node stays ready without one: calls are taken and their texts wait in the outbox, which
 * is what callers want of an upstream that is away for a minute.
 */
@Readiness
@Singleton
class GatewayHealth implements HealthCheck {

    private final Gateways gateways;

    GatewayHealth(Gateways gateways) {
        this.gateways = gateways;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("gateways").up();
        gateways.all().forEach(g -> response.withData(g.name(), g.ready() ? "bound" : "not bound"));
        return response.build();
    }
}
