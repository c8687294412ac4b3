package org.yamabiko.gateway;

/** What a gateway tells the rest of the service. Called from the gateway's own threads. */
public interface GatewayEvents {

    /**
     * A receipt came. When this returns, the receipt is stored and may be acknowledged upstream.
     *
     * @throws RuntimeException if it could not be stored: the gateway asks the upstream to repeat it
     */
    void received(DeliveryReceipt receipt);

    /** The gateway {@code name} can submit (again). */
    void ready(String name);
}
