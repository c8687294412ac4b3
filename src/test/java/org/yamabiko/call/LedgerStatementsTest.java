package org.yamabiko.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.phone.CallerLine;
import org.yamabiko.testing.MigratedDatabase;

/** What the ledger keeps when a caller gave up on a commit that took place all the same. */
class LedgerStatementsTest {

    @RegisterExtension
    static final MigratedDatabase DATABASE = MigratedDatabase.named("ledger-statements");
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    @Test
    void a_call_that_was_texted_stays_so_when_its_end_is_written_with_the_decision() throws SQLException {
        write(decision("call-1"), failedEnd("call-1"));

        assertThat(row("call-1")).isEqualTo("TEXTED decided ended");
    }

    @Test
    void a_call_that_was_texted_stays_so_when_its_end_is_written_later() throws SQLException {
        write(decision("call-2"));
        write(failedEnd("call-2"));

        assertThat(row("call-2")).isEqualTo("TEXTED decided ended");
    }

    private static CallRow decision(String id) {
        return call(id, CallOutcome.TEXTED, Optional.of(NOW), Optional.empty());
    }

    private static CallRow failedEnd(String id) {
        return call(id, CallOutcome.FAILED, Optional.empty(), Optional.of(NOW.plusSeconds(6)));
    }

    private static CallRow call(String id, CallOutcome outcome, Optional<Instant> decided, Optional<Instant> ended) {
        return new CallRow(id, Optional.empty(), "05012345678", Optional.empty(), CallerLine.WITHHELD, outcome, Optional.of(1),
                NOW, decided, ended, "[]", false);
    }

    private static void write(CallRow... rows) throws SQLException {
        try (var connection = DATABASE.source().getConnection()) {
            LedgerStatements.write(connection, List.of(rows).stream().map(Ledger.Entry::new).toList(), null, null);
        }
    }

    private static String row(String id) throws SQLException {
        return DATABASE.value("""
                select outcome || case when decided_at is not null then ' decided' else '' end
                               || case when ended_at is not null then ' ended' else '' end
                from call where id = '%s'""".formatted(id));
    }
}
