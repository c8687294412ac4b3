package org.yamabiko.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.MigratedDatabase;

/** Several nodes judge at the same moment: a limit is exact all the same. */
class GuardRaceTest {

    @RegisterExtension
    static final MigratedDatabase DATABASE = MigratedDatabase.named("guard-race");
    private static final int NODES = 4;
    private static final int TRANSACTIONS = 25;
    private static final Instant NOON = Instant.parse("2026-11-25T03:00:00Z");
    private static final PhoneNumber DID = new PhoneNumber("+815012345678");

    private final SetGuard limits = new SetGuard();
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void empty() throws SQLException {
        DATABASE.run("truncate call, message, guard_use, guard_hit, blocked_number");
    }

    @Test
    void one_person_gets_three_texts_in_ten_minutes_and_no_fourth() throws Exception {
        assertThat(passed(n -> attempt(new PhoneNumber("+819012345678"), "text-" + n))).isEqualTo(3);
    }

    @Test
    void a_hotline_sends_as_many_as_its_limit_says_and_no_more() throws Exception {
        limits.limit(Quota.HOTLINE_HOUR, Mode.ENFORCED, 57);

        assertThat(passed(n -> attempt(new PhoneNumber("+8180%04d5678".formatted(1000 + n)), "catalogue"))).isEqualTo(57);
        assertThat(DATABASE.value("select used::text from guard_use where quota = 'HOTLINE_HOUR'")).isEqualTo("57");
    }

    @Test
    void what_is_rolled_back_counts_for_nothing() throws Exception {
        limits.limit(Quota.HOTLINE_HOUR, Mode.ENFORCED, 1);
        try (var connection = DATABASE.source().getConnection()) {
            connection.setAutoCommit(false);
            judge(connection, attempt(new PhoneNumber("+819012345678"), "catalogue"));
            connection.rollback();
        }

        assertThat(passed(n -> attempt(new PhoneNumber("+8180%04d5678".formatted(1000 + n)), "catalogue"))).isEqualTo(1);
    }

    private Attempt attempt(PhoneNumber recipient, String text) {
        return new Attempt("call-" + calls.incrementAndGet(), DID, Optional.of(recipient), recipient, text, 1, 1, false, NOON);
    }

    /** How many of a hundred attempts pass that four nodes judge at once. */
    private long passed(IntFunction<Attempt> attempts) throws InterruptedException, ExecutionException {
        long passed = 0;
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            var work = IntStream.range(0, NODES)
                    .<Callable<Integer>> mapToObj(node -> () -> node(node, attempts)).toList();
            for (var done : nodes.invokeAll(work)) {
                passed += done.get();
            }
        }
        return passed;
    }

    private int node(int node, IntFunction<Attempt> attempts) throws SQLException {
        int passed = 0;
        try (var connection = DATABASE.source().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TRANSACTIONS; i++) {
                var attempt = attempts.apply(node * TRANSACTIONS + i);
                if (judge(connection, attempt) instanceof Verdict.Pass) {
                    passed++;
                }
                connection.commit();
            }
        }
        return passed;
    }

    private Verdict judge(Connection connection, Attempt attempt) throws SQLException {
        return limits.guard().judge(connection, List.of(attempt),
                verdicts -> GuardedRows.of(List.of(attempt), verdicts)).verdicts().getFirst();
    }
}
