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

    /**
     * The gateway has learned how receipts write ids. Ids that it handed on {@linkplain ReceiptIdFormat#undecided undecided}
     * can now be {@linkplain ReceiptIdFormat#decided decided}.
     *
     * @param format {@link ReceiptIdFormat#AUTO}: what was learned before is wrong, and nothing is known again
     */
    default void learned(String gateway, ReceiptIdFormat format) {
        // nothing to do for who keeps no receipts
    }
}
