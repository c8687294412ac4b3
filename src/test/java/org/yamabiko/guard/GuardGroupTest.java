package org.yamabiko.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.guard.Verdict.Held;
import org.yamabiko.guard.Verdict.Pass;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.MigratedDatabase;

/** A group is written in the hope that all pass, or after the answer; what stands in the tables is the same. */
class GuardGroupTest {

    @RegisterExtension
    static final MigratedDatabase DATABASE = MigratedDatabase.named("guard-group");
    private static final Instant NOON = Instant.parse("2026-11-25T03:00:00Z");
    private static final PhoneNumber DID = new PhoneNumber("+815012345678");
    private static final PhoneNumber SOMEBODY = new PhoneNumber("+819012345678");

    private final SetGuard limits = new SetGuard();
    private final List<List<Verdict>> written = new ArrayList<>();
    private Guard guard;

    @BeforeEach
    void empty() throws SQLException {
        DATABASE.run("truncate call, message, guard_use, guard_hit, blocked_number");
        limits.limit(Quota.HOTLINE_HOUR, Mode.ENFORCED, 40);
        guard = limits.guard();
    }

    @Test
    void a_small_group_that_passes_is_written_before_the_answer() throws SQLException {
        assertThat(judge(strangers(3))).allMatch(Pass.class::isInstance);

        assertThat(written).hasSize(1);
        assertThat(texts()).isEqualTo("3");
        assertThat(counted()).isEqualTo("3");
    }

    @Test
    void nothing_is_left_of_one_that_was_written_in_vain() throws SQLException {
        var group = new ArrayList<>(strangers(2));
        for (int i = 0; i < 4; i++) {
            group.add(attempt(SOMEBODY, "text-" + i));
        }

        var verdicts = judge(group);

        assertThat(verdicts.getLast()).isEqualTo(new Held(Quota.RECIPIENT_10_MINUTES));
        assertThat(verdicts.subList(0, 5)).allMatch(Pass.class::isInstance);
        assertThat(written).hasSize(2).endsWith(verdicts);
        assertThat(texts()).isEqualTo("5");
        assertThat(counted()).isEqualTo("5");
    }

    @Test
    void of_a_large_group_as_many_pass_as_the_limit_says() throws SQLException {
        var verdicts = judge(strangers(60));

        assertThat(written).as("never in hope").containsExactly(verdicts);
        assertThat(verdicts.stream().filter(Pass.class::isInstance)).hasSize(40);
        assertThat(texts()).isEqualTo("40");
        assertThat(counted()).isEqualTo("40");
    }

    private List<Verdict> judge(List<Attempt> group) throws SQLException {
        try (var connection = DATABASE.source().getConnection()) {
            connection.setAutoCommit(false);
            var judged = guard.judge(connection, group, verdicts -> {
                written.add(verdicts);
                return GuardedRows.of(group, verdicts);
            });
            connection.commit();
            return judged.verdicts();
        }
    }

    private List<Attempt> strangers(int many) {
        var before = written.size();
        return IntStream.range(0, many)
                .mapToObj(i -> attempt(new PhoneNumber("+8180%04d%04d".formatted(1000 + i, before)), "catalogue")).toList();
    }

    private static Attempt attempt(PhoneNumber recipient, String text) {
        return new Attempt("call-" + recipient.e164() + text, DID, Optional.of(recipient), recipient, text, 1, 1, false, NOON);
    }

    private static String texts() throws SQLException {
        return DATABASE.value("select count(*) from message");
    }

    private static String counted() throws SQLException {
        return DATABASE.value("select used from guard_use where quota = 'HOTLINE_HOUR'");
    }
}
