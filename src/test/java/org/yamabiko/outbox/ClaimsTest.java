package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.NODE_A;
import static org.yamabiko.outbox.OutboxFixture.NODE_B;
import static org.yamabiko.outbox.OutboxFixture.NOON;
import static org.yamabiko.outbox.OutboxFixture.WORTH;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.outbox.NewMessage.Purpose;
import org.yamabiko.phone.PhoneNumber;

class ClaimsTest {

    private static final Duration QUARTER = WORTH.dividedBy(4);

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("claims");

    @Test
    void a_claim_carries_all_that_a_submit_needs() throws SQLException {
        var message = outbox.insert("call-1");
        var later = NOON.plusSeconds(60);

        var claimed = outbox.claims(NODE_A, later).claim("carrier", 10);

        assertThat(claimed).containsExactly(new ClaimedMessage(message.id(), "carrier", new PhoneNumber("+819012345678"),
                "0312345678", "資料はこちらです。\nhttps://www.example.jp/\n", 1, 0, NOON, NOON.plus(WORTH)));
        assertThat(claimed.getFirst().submission(later).validityPeriod()).isEqualTo(Duration.ofMinutes(29));
        assertThat(outbox.row(message)).isEqualTo("CLAIMED carrier 1");
        assertThat(outbox.of(message, "claimed_by")).isEqualTo(NODE_A.name());
    }

    @Test
    void two_nodes_at_once_share_a_thousand_texts_and_none_is_given_twice() throws Exception {
        outbox.insertAll(IntStream.range(0, 1_000).mapToObj(i -> OutboxFixture.message("call-" + i)).toList());
        var start = new CyclicBarrier(2);

        try (var nodes = Executors.newFixedThreadPool(2)) {
            var both = Stream.of(NODE_A, NODE_B).map(node -> claimAll(nodes, start, node)).toList();
            var a = both.get(0).get();
            var b = both.get(1).get();

            assertThat(Stream.concat(a.stream(), b.stream()).map(ClaimedMessage::id)).doesNotHaveDuplicates().hasSize(1_000);
            assertThat(outbox.database().value("select count(*) from message where status = 'CLAIMED' and attempts = 1"
                    + " and claimed_by = '" + NODE_A.name() + "'")).isEqualTo("" + a.size());
        }
    }

    private static Future<List<ClaimedMessage>> claimAll(ExecutorService nodes, CyclicBarrier start, Node node) {
        return nodes.submit(() -> {
            start.await();
            var mine = new ArrayList<ClaimedMessage>();
            for (var some = sevenFor(node); !some.isEmpty(); some = sevenFor(node)) {
                mine.addAll(some);
            }
            return mine;
        });
    }

    private static List<ClaimedMessage> sevenFor(Node node) throws SQLException {
        return outbox.claims(node, NOON).claim("carrier", 7);
    }

    @Test
    void the_text_of_a_rehearsal_is_for_its_own_gateway_and_that_one_gets_nothing_else() throws SQLException {
        var real = outbox.insert("call-real");
        var rehearsed = outbox.insert("call-rehearsed", NOON, Purpose.REHEARSAL);
        var onTelephone = outbox.insert("call-on-telephone", NOON, Purpose.REHEARSAL_ON_TELEPHONE);

        var claims = outbox.claims(NODE_A, NOON.plus(WORTH.dividedBy(2)));

        assertThat(claims.claimInHouse("rehearsals", 10)).map(ClaimedMessage::id).containsExactly(rehearsed.id());
        assertThat(claims.claimLate("behind", 1)).map(ClaimedMessage::id).containsAnyOf(real.id(), onTelephone.id());
        assertThat(claims.claim("carrier", 10)).map(ClaimedMessage::id).hasSize(1).doesNotContain(rehearsed.id());
        assertThat(claims.claimInHouse("rehearsals", 10)).isEmpty();
        assertThat(outbox.of(rehearsed, "rehearsal || ' ' || in_house")).isEqualTo("true true");
        assertThat(outbox.of(onTelephone, "rehearsal || ' ' || in_house")).isEqualTo("true false");
        assertThat(outbox.of(real, "rehearsal || ' ' || in_house")).isEqualTo("false false");
    }

    @Test
    void a_claim_takes_no_more_than_it_asked_for_and_the_longest_due_first() throws SQLException {
        var late = outbox.insert("call-late", NOON.plusSeconds(2));
        var early = outbox.insert("call-early", NOON);
        var middle = outbox.insert("call-middle", NOON.plusSeconds(1));

        var claimed = outbox.claims(NODE_A, NOON.plusSeconds(5)).claim("carrier", 2);

        assertThat(claimed).extracting(ClaimedMessage::id).containsExactlyInAnyOrder(early.id(), middle.id());
        assertThat(outbox.row(late)).startsWith("PENDING");
    }

    @Test
    void a_text_is_claimed_neither_before_it_is_due_nor_once_it_is_stale() throws SQLException {
        outbox.insert("call-1");

        assertThat(outbox.claims(NODE_A, NOON.minusMillis(1)).claim("carrier", 1)).isEmpty();
        assertThat(outbox.claims(NODE_A, NOON.plus(WORTH)).claim("carrier", 1)).isEmpty();
        assertThat(outbox.claims(NODE_A, NOON.plus(WORTH).minusMillis(1)).claim("carrier", 1)).hasSize(1);
    }

    @Test
    void a_gateway_that_may_not_have_a_text_again_does_not_get_it() throws SQLException {
        outbox.insert("call-1");
        outbox.database().run("update message set not_by = '{first}'");

        assertThat(outbox.claims(NODE_A, NOON).claim("first", 1)).isEmpty();
        assertThat(outbox.claims(NODE_A, NOON).claim("second", 1)).hasSize(1);
    }

    @Test
    void a_gateway_behind_gets_only_what_has_waited_for_a_quarter_of_its_validity() throws SQLException {
        var message = outbox.insert("call-1");

        assertThat(outbox.claims(NODE_A, NOON.plus(QUARTER).minusMillis(1)).claimLate("behind", 1)).isEmpty();
        assertThat(outbox.claims(NODE_A, NOON.plus(QUARTER)).claimLate("behind", 1)).extracting(ClaimedMessage::id)
                .containsExactly(message.id());
    }

    @Test
    void a_gateway_behind_gets_at_once_what_the_first_may_not_have_again() throws SQLException {
        outbox.insert("call-1");
        outbox.database().run("update message set not_by = '{first}'");

        assertThat(outbox.claims(NODE_A, NOON).claimLate("behind", 1)).hasSize(1);
    }

    @Test
    void what_receipts_counted_for_an_earlier_attempt_does_not_count_for_the_next() throws SQLException {
        var message = outbox.insert("call-1");
        outbox.database().run("update message set segments_delivered = 1, segments_failed = 2, segments = 3, receipts_due = 9");

        outbox.claim();

        assertThat(outbox.of(message, "concat_ws(' ', segments_delivered, segments_failed, receipts_due)")).isEqualTo("0 0 3");
    }
}
