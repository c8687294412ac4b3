package org.yamabiko.call.agi;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when calls can come in. */
@Readiness
@Singleton
class FastAgiHealth implements HealthCheck {

    private final FastAgiServer server;
    private final Sessions sessions;

    FastAgiHealth(FastAgiServer server, Sessions sessions) {
        this.server = server;
        this.sessions = sessions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("FastAGI").status(server.listening()).withData("sessions", sessions.count()).build();
    }
}
