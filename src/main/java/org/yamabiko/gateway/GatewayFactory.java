package org.yamabiko.gateway;

/** Makes the gateways of one kind. One CDI bean a kind. */
public interface GatewayFactory {

    /** The word in {@code yamabiko.gateway."NAME".kind}. */
    String kind();

    /**
     * Makes one gateway and begins to connect it; returns without waiting for the link.
     *
     * @param pace asked for a turn right before each submit leaves
     * @throws IllegalArgumentException if a setting is missing or wrong; the message names the key
     */
    SmsGateway create(String name, GatewayConfig config, GatewayEvents events, Pace pace);
}
