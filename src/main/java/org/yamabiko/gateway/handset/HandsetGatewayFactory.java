package org.yamabiko.gateway.handset;

import java.time.Clock;

import jakarta.inject.Singleton;

import org.yamabiko.gateway.GatewayConfig;
import org.yamabiko.gateway.GatewayEvents;
import org.yamabiko.gateway.GatewayFactory;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.SmsGateway;

/** Makes handset gateways; they need no setting. */
@Singleton
class HandsetGatewayFactory implements GatewayFactory {

    private final Handsets handsets;
    private final Clock clock;

    HandsetGatewayFactory(Handsets handsets, Clock clock) {
        this.handsets = handsets;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "handset";
    }

    @Override
    public SmsGateway create(String name, GatewayConfig config, GatewayEvents events, Pace pace) {
        return new HandsetGateway(name, handsets, events, clock);
    }
}
