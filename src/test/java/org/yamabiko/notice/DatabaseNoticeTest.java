package org.yamabiko.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.LogLines;

/** What the operator reads while PostgreSQL is away. */
class DatabaseNoticeTest {

    private final DatabaseNotice notice = new DatabaseNotice(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void whoever_meets_it_there_is_one_line_a_minute_with_what_to_do() {
        try (var log = LogLines.of(DatabaseNotice.class)) {
            notice.failed("texts cannot be claimed", new SQLException("Connection refused", "08001"));
            notice.failed("a decision cannot be written", new IllegalStateException("no commit", new TimeoutException()));
            notice.failed("the outbox cannot be tidied", new SQLException("Sorry, acquisition timeout!"));

            assertThat(log.with("")).containsExactly("PostgreSQL does not do its work: Connection refused (texts cannot be "
                    + "claimed). Callers hear an apology, decided texts wait, and all goes on by itself when it is back. Does it "
                    + "run, can it write, and does quarkus.datasource.jdbc.url lead to it?");
        }
    }

    @Test
    void when_it_is_back_that_is_said_once() {
        try (var log = LogLines.of(DatabaseNotice.class)) {
            notice.works();
            notice.failed("texts cannot be claimed", new SQLException("the database system is starting up", "57P03"));
            notice.works();
            notice.works();

            assertThat(log.with("works again")).hasSize(1);
        }
    }

    @Test
    void what_is_no_fault_of_the_server_is_told_for_itself() {
        try (var log = LogLines.of(DatabaseNotice.class)) {
            notice.failed("texts cannot be claimed", new SQLException("no such column", "42703"));
            notice.failed("the outbox cannot be tidied", new SQLException("no such table", "42P01"));
            notice.failed("the outbox cannot be tidied", new SQLException("no such table", "42P01"));

            assertThat(log.with("")).containsExactly("texts cannot be claimed: no such column",
                    "the outbox cannot be tidied: no such table");
        }
    }
}
