package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.NOON;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.testing.LogLines;

/** What upstreams are asked about texts that stay uncertain. */
class InquiryTest {

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("inquiry");
    private final FakeGateway carrier = new FakeGateway("carrier", 8);
    private final List<String> asked = new ArrayList<>();
    private final List<DeliveryReceipt> answers = new ArrayList<>();

    @BeforeEach
    void listen() {
        carrier.knows = query -> {
            asked.add(query.segmentId());
            return Optional.empty();
        };
    }

    @Test
    void the_text_that_waits_the_longest_is_asked_about_first_and_one_that_waits_a_moment_is_not() throws SQLException {
        uncertain("young", 31);
        uncertain("middle", 20);
        uncertain("oldest", 0);

        inquiry(answers::add).round();

        assertThat(asked).containsExactly("oldest", "middle");
    }

    @Test
    void an_answer_is_worth_a_receipt() throws SQLException {
        uncertain("a", 0);
        carrier.knows = query -> Optional.of(MessageState.DELIVERED);

        inquiry(answers::add).round();

        assertThat(answers).singleElement().isEqualTo(
                new DeliveryReceipt("carrier", "a", MessageState.DELIVERED, NOON.plusSeconds(60), "by query"));
    }

    @Test
    void a_round_goes_on_where_the_one_before_ended_and_begins_anew_at_the_end() throws SQLException {
        for (int i = 0; i < 70; i++) {
            uncertain("id-%02d".formatted(i), 0);
        }
        var inquiry = inquiry(answers::add);

        inquiry.round();
        assertThat(asked).hasSize(50);
        inquiry.round();
        assertThat(asked).hasSize(70).doesNotHaveDuplicates();
        inquiry.round();

        assertThat(asked.subList(70, 120)).isEqualTo(asked.subList(0, 50));
    }

    @Test
    void a_failure_is_logged_without_the_number_and_stops_neither_the_round_nor_the_next() throws SQLException {
        IntStream.range(0, 3).forEach(i -> uncertainQuietly("id-" + i, i));
        carrier.knows = query -> {
            asked.add(query.segmentId());
            throw new IllegalStateException("no such segment of 090-1234-5678");
        };
        var inquiry = inquiry(answers::add);

        try (var log = LogLines.of(Inquiry.class)) {
            inquiry.round();
            inquiry.round();

            assertThat(log.with("no such segment of #######")).as("one line a minute").hasSize(1);
        }
        assertThat(asked).containsExactly("id-0", "id-1", "id-2", "id-0", "id-1", "id-2");
    }

    private Inquiry inquiry(Consumer<DeliveryReceipt> receipts) {
        var lanes = new Lanes(null, null);
        lanes.open(List.of(new Lane(carrier, new LanePace(System::nanoTime), 100, 1)));
        return new Inquiry(outbox.database().source(), lanes, receipts, OutboxFixture.CONFIG,
                new DatabaseNotice(OutboxFixture.at(NOON)), OutboxFixture.at(NOON.plusSeconds(60)));
    }

    private void uncertainQuietly(String segmentId, int second) {
        try {
            uncertain(segmentId, second);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param second of its submit; it is asked about half a minute later */
    private void uncertain(String segmentId, int second) throws SQLException {
        outbox.insert("call-" + segmentId);
        outbox.write(
                new Finish(outbox.claim(), MessageStatus.UNCERTAIN, "NO_ANSWER", "no answer", NOON.plusSeconds(second), null,
                        false, List.of(segmentId)));
    }
}
