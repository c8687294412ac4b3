package org.yamabiko.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.testing.MigratedDatabase;

class GroupCommitTest {

    private static final Path FOLDER = MigratedDatabase.folder("groups");

    private final AtomicInteger groups = new AtomicInteger();
    /** Commits wait for it. */
    private CountDownLatch gate = new CountDownLatch(0);
    private EmbeddedDatabase server;
    private DataSource database;
    private GroupCommit<String, Integer> commits;

    @BeforeEach
    void start() throws SQLException {
        server = EmbeddedDatabase.on(FOLDER, 0);
        database = MigratedDatabase.to(server);
        MigratedDatabase.run(database, "drop table if exists word");
        MigratedDatabase.run(database, "create table word (id serial, word varchar(10) not null unique)");
        commits = new GroupCommit<>("test", database, this::write);
    }

    @AfterEach
    void stop() {
        commits.close();
        server.close();
    }

    @Test
    void each_caller_gets_the_result_of_its_own_item() throws SQLException {
        var lengths = addWhileACommitIsUnderWay(IntStream.range(0, 1_000).mapToObj(i -> "w".repeat(i % 7) + i).toList());

        assertThat(lengths.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(IntStream.range(0, 1_000).mapToObj(i -> ("w".repeat(i % 7) + i).length()).toList());
        assertThat(written()).isEqualTo(1_001);
        // the first one alone, then what had gathered, at most 200 at once
        assertThat(groups).hasValue(6);
    }

    @Test
    void one_bad_item_fails_alone() throws SQLException {
        var futures = addWhileACommitIsUnderWay(nullable("one", null, "two", "far too long a word", "three", "one", "four"));

        assertThat(futures.stream().map(GroupCommitTest::fate))
                .containsExactly("3", "23502", "3", "22001", "5", "23505", "4");
        assertThat(written()).isEqualTo(1 + 4);
    }

    @Test
    void an_item_is_committed_when_its_future_completes() throws SQLException {
        commits.add("now").join();

        assertThat(MigratedDatabase.value(database, "select word from word")).isEqualTo("now");
    }

    @Test
    void a_group_that_met_another_in_a_deadlock_is_written_one_by_one() {
        var deadlocked = new GroupCommit<String, Integer>("deadlocked", database, (connection, words) -> {
            await(gate);
            if (words.size() > 1) {
                throw new SQLException("deadlock detected", "40P01");
            }
            return write(connection, words);
        });
        gate = new CountDownLatch(1);
        var futures = Stream.of("one", "two", "three").map(deadlocked::addUnhurried).toList();
        gate.countDown();

        assertThat(futures.stream().map(CompletableFuture::join)).containsExactly(3, 3, 5);
        deadlocked.close();
    }

    @Test
    void an_item_that_nobody_waits_for_is_written_within_a_fraction_of_a_second() throws SQLException {
        commits.addUnhurried("calm").orTimeout(1, TimeUnit.SECONDS).join();

        assertThat(written()).isEqualTo(1);
    }

    @Test
    void a_hurried_item_takes_those_along_that_wait_for_company() throws SQLException {
        var calm = IntStream.range(0, 5).mapToObj(i -> commits.addUnhurried("calm" + i)).toList();

        commits.add("hurried").join();

        assertThat(calm).allMatch(CompletableFuture::isDone);
        assertThat(written()).isEqualTo(6);
        assertThat(groups).hasValue(1);
    }

    @Test
    void while_the_database_is_away_futures_fail_and_later_ones_are_written_again() throws SQLException {
        var port = URI.create(server.jdbcUrl().substring("jdbc:".length())).getPort();
        server.close();

        assertThatThrownBy(() -> commits.add("lost").join()).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SQLException.class);

        server = EmbeddedDatabase.on(FOLDER, port);
        assertThat(commits.add("back").join()).isEqualTo(4);
        assertThat(MigratedDatabase.value(database, "select string_agg(word, ',') from word")).isEqualTo("back");
    }

    @Test
    void a_failure_of_our_own_fails_the_items_and_not_the_writer() {
        var broken = new GroupCommit<String, Integer>("broken", database, (connection, words) -> {
            if (words.contains("bad")) {
                throw new IllegalStateException("a bug");
            }
            return write(connection, words);
        });

        assertThatThrownBy(() -> broken.add("bad").join()).hasCauseInstanceOf(IllegalStateException.class);

        assertThat(broken.add("good").join()).isEqualTo(4);
        broken.close();
    }

    @Test
    void closing_writes_what_still_waits() throws SQLException {
        gate = new CountDownLatch(1);
        var futures = IntStream.range(0, 500).mapToObj(i -> commits.add("w" + i)).toList();

        gate.countDown();
        commits.close();

        assertThat(futures).allMatch(CompletableFuture::isDone).noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(written()).isEqualTo(500);
    }

    @Test
    void what_is_added_after_the_end_fails_at_once_and_nobody_waits_for_ever() {
        commits.close();

        var late = commits.add("late").orTimeout(5, TimeUnit.SECONDS);

        assertThatThrownBy(late::join).hasCauseInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    /** So that they gather in groups. */
    private List<CompletableFuture<Integer>> addWhileACommitIsUnderWay(List<String> words) {
        gate = new CountDownLatch(1);
        var first = commits.add("first");
        while (groups.get() == 0) {
            Thread.onSpinWait();
        }
        var futures = words.stream().map(commits::add).toList();
        gate.countDown();
        first.join();
        futures.forEach(future -> future.handle((length, failure) -> null).join());
        return futures;
    }

    private List<Integer> write(Connection connection, List<String> words) throws SQLException {
        groups.incrementAndGet();
        await(gate);
        try (var insert = connection.prepareStatement(
                "insert into word (word) select * from unnest(?::text[])")) {
            new Parameters(insert).text(words, word -> word);
            insert.executeUpdate();
        }
        return words.stream().map(String::length).toList();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long written() throws SQLException {
        return Long.parseLong(MigratedDatabase.value(database, "select count(*) from word"));
    }

    /** The result, or the SQLSTATE that it failed with. */
    private static String fate(CompletableFuture<Integer> future) {
        return future.handle((length, failure) -> failure instanceof SQLException e ? e.getSQLState() : "" + length).join();
    }

    private static List<String> nullable(String... words) {
        return new ArrayList<>(Arrays.asList(words));
    }
}
