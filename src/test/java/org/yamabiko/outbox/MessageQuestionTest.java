package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yamabiko.testing.MigratedDatabase;

/** Questions for texts are answered by an index, and receipts pay nothing for it. */
class MessageQuestionTest {

    /** With 200,000 the plans are the same. */
    private static final int TEXTS = 20_000;
    @RegisterExtension
    static final MigratedDatabase database = MigratedDatabase.named("message-question");

    @BeforeAll
    static void fill() throws SQLException {
        database
                .run("""
                        insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, created_at,
                                             valid_until, next_attempt_at, claimed_at, uncertain_since, blocked_at, segments, receipts_due)
                        select gen_random_uuid(), 'call-' || n, '+815012345678', 'x', 1, '+819012345678', '0312345678', 'x', s, at,
                               at + interval '30 minutes', case s when 'PENDING' then at end, case s when 'CLAIMED' then at end,
                               case s when 'UNCERTAIN' then at end, case s when 'BLOCKED' then at end, 1, 1
                        from (select n, timestamptz '2026-11-22T00:00:00Z' + n * interval '1 second' as at,
                                     case when n %% 1000 > 7 then case n %% 9 when 0 then 'SUBMITTED' else 'DELIVERED' end
                                          else (array['PENDING', 'CLAIMED', 'UNCERTAIN', 'UNDELIVERED', 'REJECTED', 'EXPIRED', 'BLOCKED',
                                                      'SUPPRESSED'])[n %% 1000 + 1] end as s
                              from generate_series(1, %d) n) texts
                        """
                        .formatted(TEXTS));
        database.run("vacuum analyze message");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(MessageStatus.class)
    void a_status_finds_its_newest_texts_and_no_others(MessageStatus status) throws SQLException {
        var found = new MessageQuestion(Optional.of(status), Optional.empty()).query()
                .list(database.source(), row -> row.getString("status"));

        assertThat(found).hasSize((int) Math.min(MessageQuestion.MOST,
                Long.parseLong(database.value("select count(*) from message where status = '" + status + "'"))))
                .containsOnly(status.name());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({ "PENDING,message_due", "CLAIMED,message_claimed", "UNCERTAIN,message_rare", "UNDELIVERED,message_rare",
            "REJECTED,message_rare", "EXPIRED,message_rare", "BLOCKED,message_rare", "SUPPRESSED,message_rare",
            "SUBMITTED,message_by_time", "DELIVERED,message_by_time" })
    void a_status_is_found_by_its_index(MessageStatus status, String index) throws SQLException {
        var plan = plan(new MessageQuestion(Optional.of(status), Optional.empty()));

        assertThat(plan).contains(index).doesNotContain("Seq Scan");
    }

    @Test
    void a_call_is_found_by_its_key() throws SQLException {
        assertThat(plan(new MessageQuestion(Optional.of(MessageStatus.DELIVERED), Optional.of("call-9"))))
                .contains("message_call_id_text_key_key");
    }

    @Test
    void a_receipt_touches_no_index() throws SQLException {
        try (var connection = database.source().getConnection(); var statement = connection.createStatement()) {
            statement.execute("update message set status = 'DELIVERED', settled_at = now(), segments_delivered = 1 "
                    + "where id = (select id from message where status = 'SUBMITTED' limit 1)");
            try (var counted = statement.executeQuery("select pg_stat_force_next_flush()")) {
                counted.next();
            }
        }

        assertThat(database.value("select n_tup_upd || ' ' || n_tup_hot_upd from pg_stat_user_tables "
                + "where relname = 'message'")).isEqualTo("1 1");
    }

    private static String plan(MessageQuestion question) throws SQLException {
        return String.join("\n", question.query().explained().list(database.source(), row -> row.getString(1)));
    }
}
