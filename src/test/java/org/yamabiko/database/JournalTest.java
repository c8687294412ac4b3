package org.yamabiko.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.testing.MigratedDatabase;

/** What several features write in the same commits. */
class JournalTest {

    private static final Path FOLDER = MigratedDatabase.folder("journal");
    private static EmbeddedDatabase server;
    private static DataSource database;

    private Journal journal;
    private Journal.Kind<String, Integer> answers;
    private Journal.Kind<String, Integer> receipts;

    @BeforeAll
    static void open() throws SQLException {
        server = EmbeddedDatabase.on(FOLDER, 0);
        database = MigratedDatabase.to(server);
        MigratedDatabase.run(database, "create table line (id serial, commit_id xid8 default pg_current_xact_id(), kind text, "
                + "line varchar(10) not null)");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void clear() throws SQLException {
        MigratedDatabase.run(database, "truncate line restart identity");
        journal = new Journal(database);
        receipts = journal.kind(2, (connection, lines) -> write(connection, "receipt", lines));
        answers = journal.kind(1, (connection, lines) -> write(connection, "answer", lines));
    }

    @AfterEach
    void end() {
        journal.close();
    }

    @Test
    void within_one_commit_the_kinds_are_written_in_their_order_whatever_came_first() throws SQLException {
        var receipt = receipts.add("a");
        var answer = answers.add("b");

        CompletableFuture.allOf(receipt, answer).join();

        assertThat(MigratedDatabase.value(database, "select string_agg(kind, ',' order by id) from line"))
                .isEqualTo("answer,receipt");
        assertThat(commits()).isEqualTo("1");
    }

    @Test
    void each_gets_the_result_of_its_own_kind() {
        var receipt = receipts.add("four");
        var answer = answers.add("seven..");
        var another = receipts.add("two words");

        assertThat(List.of(receipt.join(), answer.join(), another.join())).containsExactly(4, 7, 9);
    }

    @Test
    void items_that_nobody_waits_for_share_a_commit() throws SQLException {
        var lines = IntStream.range(0, 10).mapToObj(i -> receipts.add("line " + i)).toList();

        lines.forEach(CompletableFuture::join);

        assertThat(commits()).isEqualTo("1");
    }

    @Test
    void one_bad_item_fails_alone() throws SQLException {
        var good = answers.add("good");
        var bad = answers.add("far too long a line");
        var other = receipts.add("other kind");

        assertThat(good.join()).isEqualTo(4);
        assertThat(other.join()).isEqualTo(10);
        assertThatThrownBy(bad::join).hasCauseInstanceOf(SQLException.class).hasMessageContaining("too long");
        assertThat(MigratedDatabase.value(database, "select count(*) from line")).isEqualTo("2");
    }

    @Test
    void two_equal_items_are_two_items() throws SQLException {
        var first = receipts.add("same");
        var second = receipts.add("same");

        assertThat(first.join()).isEqualTo(second.join()).isEqualTo(4);
        assertThat(MigratedDatabase.value(database, "select count(*) from line")).isEqualTo("2");
    }

    @Test
    void closing_writes_what_still_waits() throws SQLException {
        var waiting = receipts.add("late");

        journal.close();

        assertThat(waiting).isCompleted();
        assertThat(MigratedDatabase.value(database, "select line from line")).isEqualTo("late");
    }

    private static List<Integer> write(Connection connection, String kind, List<String> lines) throws SQLException {
        try (var insert = connection.prepareStatement("insert into line (kind, line) select ?, * from unnest(?::text[])")) {
            new Parameters(insert)
                    .value(kind)
                    .text(lines, line -> line);
            insert.executeUpdate();
        }
        return lines.stream().map(String::length).toList();
    }

    private static String commits() throws SQLException {
        return MigratedDatabase.value(database, "select count(distinct commit_id) from line");
    }
}
