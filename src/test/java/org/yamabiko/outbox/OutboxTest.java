package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.SenderId;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.text.Text;

/** The table of messages, on a real PostgreSQL and at times of the test's choice. */
class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration WORTH = Duration.ofMinutes(30);
    private static final Text TEXT = new Text("catalogue", 3, "資料はこちらです。\n{url}\n", "https://www.example.jp/", "案内");

    private static MigratedDatabase database;
    private Finisher finisher;

    @BeforeAll
    static void open() {
        database = MigratedDatabase.named("outbox");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() throws SQLException {
        database.run("truncate call, message, message_segment");
        finisher = new Finisher(database.source());
    }

    @AfterEach
    void end() {
        finisher.close();
    }

    @Test
    void a_claim_carries_all_that_a_submit_needs() throws SQLException {
        var message = insert("call-1");

        var claimed = outboxAt(NOON.plusSeconds(60)).claim("node-a", "carrier", 10);

        assertThat(claimed).containsExactly(new ClaimedMessage(message.id(), "carrier", new PhoneNumber("+819012345678"),
                "0312345678", "資料はこちらです。\nhttps://www.example.jp/\n", 1, NOON, NOON.plus(WORTH)));
        assertThat(claimed.getFirst().submission(NOON.plusSeconds(60)).validityPeriod()).isEqualTo(Duration.ofMinutes(29));
        assertThat(row(message)).isEqualTo("CLAIMED node-a carrier 1");
    }

    @Test
    void a_repeated_decision_finds_its_message_already_there() throws SQLException {
        insert("call-1");

        var repeated = insertAll(List.of(message("call-1")));

        assertThat(repeated).containsExactly(false);
        assertThat(database.value("select count(*) from message")).isEqualTo("1");
    }

    @Test
    void two_nodes_at_once_share_a_thousand_messages_and_none_is_given_twice() throws Exception {
        insertAll(IntStream.range(0, 1_000).mapToObj(i -> message("call-" + i)).toList());
        var start = new CyclicBarrier(2);

        try (var nodes = Executors.newFixedThreadPool(2)) {
            var both = Stream.of("node-a", "node-b").map(node -> claimAll(nodes, start, node)).toList();
            var a = both.get(0).get();
            var b = both.get(1).get();

            assertThat(Stream.concat(a.stream(), b.stream()).map(ClaimedMessage::id)).doesNotHaveDuplicates().hasSize(1_000);
            assertThat(database.value("select count(*) from message where status = 'CLAIMED' and attempts = 1"
                    + " and claimed_by = 'node-a'")).isEqualTo("" + a.size());
        }
    }

    private static Future<List<ClaimedMessage>> claimAll(ExecutorService nodes, CyclicBarrier start,
            String node) {
        return nodes.submit(() -> {
            start.await();
            var mine = new ArrayList<ClaimedMessage>();
            for (var claim = claim(node); !claim.isEmpty(); claim = claim(node)) {
                mine.addAll(claim);
            }
            return mine;
        });
    }

    private static List<ClaimedMessage> claim(String node) throws SQLException {
        return outboxAt(NOON).claim(node, "carrier", 7);
    }

    @Test
    void a_claim_takes_no_more_than_it_asked_for_and_the_longest_due_first() throws SQLException {
        var late = insert("call-late", NOON.plusSeconds(2));
        var early = insert("call-early", NOON);
        var middle = insert("call-middle", NOON.plusSeconds(1));

        var claimed = outboxAt(NOON.plusSeconds(5)).claim("node-a", "carrier", 2);

        assertThat(claimed).extracting(ClaimedMessage::id).containsExactlyInAnyOrder(early.id(), middle.id());
        assertThat(row(late)).startsWith("PENDING");
    }

    @Test
    void a_message_is_claimed_neither_before_its_next_attempt_nor_once_it_is_stale() throws SQLException {
        insert("call-1");

        assertThat(outboxAt(NOON.minusMillis(1)).claim("node-a", "carrier", 1)).isEmpty();
        assertThat(outboxAt(NOON.plus(WORTH)).claim("node-a", "carrier", 1)).isEmpty();
        assertThat(outboxAt(NOON.plus(WORTH).minusMillis(1)).claim("node-a", "carrier", 1)).hasSize(1);
    }

    @Test
    void what_could_not_leave_in_time_expires_and_keeps_the_last_reason() throws SQLException {
        var refused = insert("call-1");
        var never = insert("call-2");
        var fresh = insert("call-3", NOON.plusSeconds(1));
        finish(refused, claimOnly(refused), MessageStatus.PENDING, "NOT_CONNECTED", "no bind stands", NOON.plusSeconds(9));

        var expired = outboxAt(NOON.plus(WORTH)).expire();

        assertThat(expired).isEqualTo(2);
        assertThat(detail(refused)).isEqualTo("EXPIRED could not leave in time; last: no bind stands");
        assertThat(detail(never)).isEqualTo("EXPIRED could not leave in time");
        assertThat(row(fresh)).startsWith("PENDING");
    }

    @Test
    void what_a_node_claimed_does_not_expire_because_it_may_have_left() throws SQLException {
        var message = insert("call-1");
        outboxAt(NOON).claim("node-a", "carrier", 1);

        var expired = outboxAt(NOON.plus(WORTH)).expire();

        assertThat(expired).isZero();
        assertThat(row(message)).startsWith("CLAIMED");
    }

    @Test
    void a_claim_is_abandoned_after_its_lease_and_is_never_claimed_again() throws SQLException {
        var message = insert("call-1");
        outboxAt(NOON).claim("node-a", "carrier", 1);
        var lease = Duration.ofMinutes(2);

        assertThat(outboxAt(NOON.plus(lease).minusMillis(1)).settleAbandoned(lease)).isZero();
        assertThat(outboxAt(NOON.plus(lease)).settleAbandoned(lease)).isOne();

        assertThat(row(message)).isEqualTo("UNCERTAIN node-a carrier 1");
        assertThat(detail(message)).isEqualTo("UNCERTAIN claimed by node-a");
        assertThat(outboxAt(NOON.plusSeconds(600)).claim("node-b", "carrier", 1)).isEmpty();
    }

    @Test
    void an_accepted_message_is_submitted_with_its_segments_in_order() throws SQLException {
        var message = insert("call-1");
        outboxAt(NOON).claim("node-a", "carrier", 1);

        finisher.commits().add(new Finish(message.id(), "carrier", 1, MessageStatus.SUBMITTED, null, null, NOON, NOON,
                List.of("7f", "80"))).join();

        assertThat(row(message)).isEqualTo("SUBMITTED node-a carrier 1");
        assertThat(segments(message)).contains("1=7f,2=80");
        assertThat(database.value("select submitted_at = '2026-11-22T03:00:00Z' and settled_at is null from message"))
                .isEqualTo("t");
    }

    @Test
    void an_answer_after_the_lease_still_counts() throws SQLException {
        var message = insert("call-1");
        outboxAt(NOON).claim("node-a", "carrier", 1);
        outboxAt(NOON.plusSeconds(200)).settleAbandoned(Duration.ofMinutes(2));

        finish(message, 1, MessageStatus.SUBMITTED, null, null, NOON);

        assertThat(row(message)).startsWith("SUBMITTED");
    }

    @Test
    void an_answer_to_an_earlier_attempt_changes_nothing() throws SQLException {
        var message = insert("call-1");
        finish(message, claimOnly(message), MessageStatus.PENDING, "THROTTLED", "", NOON);
        outboxAt(NOON).claim("node-b", "carrier", 1);

        finisher.commits().add(new Finish(message.id(), "carrier", 1, MessageStatus.SUBMITTED, null, null, NOON, NOON,
                List.of("7f"))).join();

        assertThat(row(message)).isEqualTo("CLAIMED node-b carrier 2");
        assertThat(segments(message)).isEmpty();
    }

    @Test
    void a_message_that_was_not_taken_for_a_while_waits_for_its_next_attempt() throws SQLException {
        var message = insert("call-1");

        finish(message, claimOnly(message), MessageStatus.PENDING, "THROTTLED", "0x00000058", NOON.plusSeconds(4));

        assertThat(outboxAt(NOON.plusMillis(3_999)).claim("node-b", "carrier", 1)).isEmpty();
        assertThat(outboxAt(NOON.plusSeconds(4)).claim("node-b", "carrier", 1)).singleElement()
                .extracting(ClaimedMessage::attempts).isEqualTo(2);
    }

    @Test
    void a_message_that_was_refused_for_good_is_settled() throws SQLException {
        var message = insert("call-1");

        finish(message, claimOnly(message), MessageStatus.REJECTED, "INVALID_RECIPIENT", "0x0000000B", NOON.plusSeconds(4));

        assertThat(detail(message)).isEqualTo("REJECTED 0x0000000B");
        assertThat(database.value("select settled_at = '2026-11-22T03:00:00Z' from message")).isEqualTo("t");
        assertThat(outboxAt(NOON.plusSeconds(9)).claim("node-b", "carrier", 1)).isEmpty();
    }

    private static Outbox outboxAt(Instant now) {
        return new Outbox(database.source(), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** @return the attempt */
    private static int claimOnly(NewMessage message) throws SQLException {
        database.run("update message set status = 'CLAIMED', attempts = attempts + 1, claimed_by = 'node-a' where id = ?",
                message.id());
        return 1;
    }

    private void finish(NewMessage message, int attempt, MessageStatus status, String reason, String detail, Instant next) {
        finisher.commits().add(new Finish(message.id(), "carrier", attempt, status, reason, detail, NOON, next, List.of()))
                .join();
    }

    private static NewMessage insert(String call) throws SQLException {
        return insert(call, NOON);
    }

    private static NewMessage insert(String call, Instant at) throws SQLException {
        var message = message(call, at);
        assertThat(insertAll(List.of(message))).containsExactly(true);
        return message;
    }

    private static NewMessage message(String call) {
        return message(call, NOON);
    }

    private static NewMessage message(String call, Instant at) {
        return new NewMessage(UUID.randomUUID(), call, new PhoneNumber("+815012345678"), TEXT,
                new PhoneNumber("+819012345678"), new SenderId("0312345678"), at, at.plus(WORTH));
    }

    private static List<Boolean> insertAll(List<NewMessage> messages) throws SQLException {
        for (var message : messages) {
            database.run("insert into call (id, dialed_number, caller_line, outcome, started_at, trace) "
                    + "values (?, '05012345678', 'MOBILE', 'TEXTED', ?, '[]') on conflict do nothing", message.callId(), NOON);
        }
        try (var connection = database.source().getConnection()) {
            return outboxAt(NOON).insert(connection, messages);
        }
    }

    private static String row(NewMessage message) throws SQLException {
        return database.value("select concat_ws(' ', status, claimed_by, gateway, attempts) from message where id = '"
                + message.id() + "'");
    }

    private static String detail(NewMessage message) throws SQLException {
        return database.value("select concat_ws(' ', status, detail) from message where id = '" + message.id() + "'");
    }

    private static Optional<String> segments(NewMessage message) throws SQLException {
        return Optional.ofNullable(database.value("select string_agg(number || '=' || smsc_id, ',' order by number) "
                + "from message_segment where message_id = '" + message.id() + "'"));
    }
}
