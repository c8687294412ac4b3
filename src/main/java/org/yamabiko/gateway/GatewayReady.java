package org.yamabiko.gateway;

/** The gateway {@code name} can submit (again). */
public record GatewayReady(String name) {
}
