package org.yamabiko.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what a gateway tells; refuses to store as often as asked. */
public final class HeardEvents implements GatewayEvents {

    public final List<DeliveryReceipt> receipts = new CopyOnWriteArrayList<>();
    public final List<ReceiptIdFormat> learned = new CopyOnWriteArrayList<>();
    public final AtomicInteger ready = new AtomicInteger();
    public final AtomicInteger failures = new AtomicInteger();

    @Override
    public void received(DeliveryReceipt receipt) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the database is away");
        }
        receipts.add(receipt);
    }

    @Override
    public void ready(String gateway) {
        ready.incrementAndGet();
    }

    @Override
    public void learned(String gateway, ReceiptIdFormat format) {
        learned.add(format);
    }
}
