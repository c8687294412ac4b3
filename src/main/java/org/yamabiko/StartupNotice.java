package org.yamabiko;

import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.yamabiko.call.agi.AgiConfig;
import org.yamabiko.gateway.Gateways;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.hotline.Hotlines;

import io.quarkus.runtime.StartupEvent;

/** Tells whoever started the service where everything is. */
@ApplicationScoped
class StartupNotice {

    private static final Logger LOG = Logger.getLogger(StartupNotice.class);

    private final Hotlines hotlines;
    private final Gateways gateways;
    private final AgiConfig agi;
    private final int httpPort;

    StartupNotice(Hotlines hotlines, Gateways gateways, AgiConfig agi,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int httpPort) {
        this.hotlines = hotlines;
        this.gateways = gateways;
        this.agi = agi;
        this.httpPort = httpPort;
    }

    void show(@Observes @Priority(4000) StartupEvent event) {
        var numbers = hotlines.snapshot().hotlines().values().stream()
                .map(p -> "      " + p.hotline().did().national() + "  " + p.hotline().name())
                .sorted()
                .collect(Collectors.joining("\n"));
        LOG.infof("""

                  Yamabiko is here.
                    Page      http://localhost:%d
                    FastAGI   %s:%d
                    Gateways  %s
                    Hotlines
                %s
                """, httpPort, agi.host(), agi.port(),
                gateways.all().stream().map(SmsGateway::name).collect(Collectors.joining(", ")),
                numbers.isEmpty() ? "      none yet" : numbers);
    }
}
