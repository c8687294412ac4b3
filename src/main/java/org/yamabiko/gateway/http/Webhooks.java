package org.yamabiko.gateway.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/** Where receipts come in, by gateway. */
@Singleton
class Webhooks {

    private final Map<String, Webhook> byGateway = new ConcurrentHashMap<>();

    void open(String gateway, Webhook webhook) {
        byGateway.put(gateway, webhook);
    }

    /** @return empty if there is none, or it is off */
    Optional<Webhook> of(String gateway) {
        return Optional.ofNullable(byGateway.get(gateway));
    }
}
