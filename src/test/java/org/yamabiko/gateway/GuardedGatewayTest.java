package org.yamabiko.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yamabiko.gateway.SubmitOutcome.Accepted;
import org.yamabiko.gateway.SubmitOutcome.Rejected;
import org.yamabiko.gateway.SubmitOutcome.Uncertain;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.PostgresForTests;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What stands around every gateway. In the running service, because guards belong to its container. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GuardedGatewayTest {

    private static final Instant NOW = Instant.parse("2026-04-01T09:00:00Z");
    private static final SubmitOutcome TAKEN = new Accepted(List.of("1"));
    private static final Executor CALLERS = task -> Thread.ofVirtual().start(task);
    /** What the breaker looks at. */
    private static final int ROW = 20;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = RejectReason.class, names = { "NOT_CONNECTED", "QUEUE_FULL", "UPSTREAM_ERROR", "MISCONFIGURED" })
    void a_row_of_upstream_failures_takes_the_gateway_out(RejectReason failure) {
        var upstream = new Upstream(() -> new Rejected(failure, "command_status 0x00000008"));
        var gateway = guarded(upstream, Map.of());

        submit(gateway, ROW);

        assertThat(gateway.ready()).isFalse();
        assertThat(gateway.submit(submission())).isEqualTo(new Rejected(RejectReason.BREAKER_OPEN, "the last submits failed"));
        assertThat(upstream.reached).hasValue(ROW);
        assertThat(counted(failure.name())).isEqualTo(ROW);
        assertThat(counted("BREAKER_OPEN")).isEqualTo(1);
    }

    @Test
    void a_row_of_submits_without_an_answer_takes_the_gateway_out() {
        var gateway = guarded(new Upstream(() -> new Uncertain(NOW, "no answer", List.of())), Map.of());

        submit(gateway, ROW);

        assertThat(gateway.ready()).isFalse();
    }

    @Test
    void a_gateway_that_was_out_returns_by_itself_though_nobody_submits() {
        var upstream = new Upstream(() -> new Rejected(RejectReason.UPSTREAM_ERROR, ""));
        var gateway = guarded(upstream, Map.of());
        submit(gateway, ROW);
        upstream.answer = () -> TAKEN;

        await().atMost(Duration.ofSeconds(20)).until(gateway::ready);

        assertThat(gateway.submit(submission())).isEqualTo(TAKEN);
        assertThat(gateway.ready()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = RejectReason.class, names = { "THROTTLED", "INVALID_RECIPIENT", "INVALID_SENDER", "INVALID_TEXT",
            "NOT_ALLOWED", "REFUSED" })
    void refusals_of_single_texts_leave_the_gateway_in(RejectReason refusal) {
        var upstream = new Upstream(() -> new Rejected(refusal, "command_status 0x0000000B"));
        var gateway = guarded(upstream, Map.of());

        var outcomes = submit(gateway, 2 * ROW);

        assertThat(outcomes).containsOnly(new Rejected(refusal, "command_status 0x0000000B"));
        assertThat(gateway.ready()).isTrue();
        assertThat(upstream.reached).hasValue(2 * ROW);
    }

    @Test
    void a_submit_that_never_returns_is_uncertain() {
        var upstream = new Upstream(() -> TAKEN);
        upstream.gate = new CountDownLatch(1);
        var gateway = guarded(upstream, Map.of("submit-timeout", "PT0.1S"));

        var outcome = gateway.submit(submission());

        assertThat(outcome).isEqualTo(new Uncertain(NOW, "no answer in time", List.of()));
        assertThat(counted("UNCERTAIN")).isEqualTo(1);
    }

    @Test
    void a_gateway_that_breaks_off_is_uncertain() {
        var gateway = guarded(new Upstream(() -> {
            throw new IllegalStateException("a bug, after the text had left");
        }), Map.of());

        var outcome = gateway.submit(submission());

        assertThat(outcome).isEqualTo(new Uncertain(NOW, "the gateway failed: IllegalStateException", List.of()));
    }

    @Test
    void more_than_the_window_at_once_is_refused_and_nothing_leaves() {
        var upstream = new Upstream(() -> TAKEN);
        upstream.gate = new CountDownLatch(1);
        var gateway = guarded(upstream, Map.of());
        var full = submitAtOnce(gateway, Upstream.WINDOW).toList();
        await().untilAtomic(upstream.reached, equalTo(Upstream.WINDOW));

        var outcome = gateway.submit(submission());

        upstream.gate.countDown();
        assertThat(outcome).isEqualTo(new Rejected(RejectReason.THROTTLED, "more submits than the window"));
        assertThat(full).allMatch(submit -> TAKEN.equals(submit.join()));
        assertThat(upstream.reached).hasValue(Upstream.WINDOW);
    }

    @Test
    void a_link_that_is_down_is_not_ready_whatever_the_breaker_says() {
        var upstream = new Upstream(() -> TAKEN);
        var gateway = guarded(upstream, Map.of());

        upstream.ready = false;

        assertThat(gateway.ready()).isFalse();
    }

    private GuardedGateway guarded(SmsGateway upstream, Map<String, String> settings) {
        return new GuardedGateway(upstream, config(settings), new SubmitMeter(meters), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private long counted(String outcome) {
        return meters.get("yamabiko.submit").tag("gateway", "carrier").tag("outcome", outcome).timer().count();
    }

    private static List<SubmitOutcome> submit(SmsGateway gateway, int times) {
        return IntStream.range(0, times).mapToObj(i -> gateway.submit(submission())).toList();
    }

    /** Each on a thread of its own, as the outbox does. */
    private static Stream<CompletableFuture<SubmitOutcome>> submitAtOnce(SmsGateway gateway, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> gateway.submit(submission()), CALLERS)).toList().stream();
    }

    private static Submission submission() {
        return new Submission(UUID.randomUUID(), new PhoneNumber("+819012345678"), "0312345678", "x", Duration.ofMinutes(30));
    }

    private static GatewayConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withMapping(GatewayConfig.class, "")
                .withSources(new PropertiesConfigSource(settings, "test", 100)).build()
                .getConfigMapping(GatewayConfig.class, "");
    }

    /** Answers as it is told. */
    private static final class Upstream implements SmsGateway {

        static final int WINDOW = 4;

        final AtomicInteger reached = new AtomicInteger();
        volatile Supplier<SubmitOutcome> answer;
        volatile boolean ready = true;
        /** Answers wait for it. */
        volatile CountDownLatch gate = new CountDownLatch(0);

        Upstream(Supplier<SubmitOutcome> answer) {
            this.answer = answer;
        }

        @Override
        public String name() {
            return "carrier";
        }

        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public int window() {
            return WINDOW;
        }

        @Override
        public SubmitOutcome submit(Submission submission) {
            reached.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return answer.get();
        }

        @Override
        public void close() {
            // no link to end
        }
    }
}
