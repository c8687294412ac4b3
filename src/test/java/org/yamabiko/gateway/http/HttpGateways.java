package org.yamabiko.gateway.http;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.yamabiko.gateway.GatewayConfigs;
import org.yamabiko.gateway.HeardEvents;
import org.yamabiko.gateway.Pace;
import org.yamabiko.gateway.SmsGateway;
import org.yamabiko.gateway.Submission;
import org.yamabiko.phone.PhoneNumber;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;

/** What the tests of this package share. */
final class HttpGateways {

    static final UUID MESSAGE_ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private HttpGateways() {
    }

    /** The smallest settings that work, with others added or put in their place. */
    static Map<String, String> settings(String... others) {
        var settings = new HashMap<>(Map.of("http.url", "http://sms.example.jp/send", "http.body", "{\"text\":\"{body}\"}"));
        for (int i = 0; i < others.length; i += 2) {
            settings.put(others[i], others[i + 1]);
        }
        return settings;
    }

    static HttpSettings checked(Map<String, String> settings) {
        return HttpSettings.of("main", GatewayConfigs.of(settings));
    }

    static SmsGateway gateway(Vertx vertx, Map<String, String> settings, Pace pace) {
        return new HttpGatewayFactory(vertx, new Webhooks(), Clock.systemUTC(), new SimpleMeterRegistry()).create("main",
                GatewayConfigs.of(settings), new HeardEvents(), pace);
    }

    static Submission submission(String body) {
        return new Submission(MESSAGE_ID, new PhoneNumber("+819012345678"), "0312345678", body, Duration.ofSeconds(1790));
    }

    /** Turns come as told; counts who was throttled. */
    static final class Turns implements Pace {
        final AtomicInteger throttled = new AtomicInteger();
        volatile boolean come = true;

        @Override
        public boolean await(Duration patience) {
            return come;
        }

        @Override
        public void throttled() {
            throttled.incrementAndGet();
        }
    }
}
