package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.SegmentQuery;
import org.yamabiko.gateway.SubmitOutcome.Accepted;

class SmppQueryTest extends AgainstAnSmsc {

    @ParameterizedTest
    @CsvSource({
            "ENROUTE, ENROUTE",
            "DELIVRD, DELIVERED",
            "EXPIRED, EXPIRED",
            "DELETED, DELETED",
            "UNDELIV, UNDELIVERABLE",
            "ACCEPTD, ACCEPTED",
            "UNKNOWN, UNKNOWN",
            "REJECTD, REJECTED" })
    void the_smsc_says_what_became_of_a_segment(String said, MessageState state) {
        connect(Map.of());
        smsc.mode(Map.of("receipt", "none", "queryState", said));
        var accepted = (Accepted) submit("text");

        assertThat(ask(accepted.segmentIds().getFirst())).contains(state);
    }

    @Test
    void of_a_segment_the_smsc_does_not_know_nothing_is_known() {
        connect(Map.of());

        assertThat(ask("12345")).isEmpty();
        assertThat(smsc.count().queries()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0x0C, 0x67, 0x03, 0x58 })
    void of_a_question_that_is_refused_nothing_is_known(int status) {
        connect(Map.of());
        var accepted = (Accepted) submit("text");
        smsc.mode(Map.of("queryStatus", status));

        assertThat(ask(accepted.segmentIds().getFirst())).isEmpty();
    }

    @Test
    void a_question_without_an_answer_ends_in_time() {
        connect(Map.of("submit-timeout", "PT0.3S"));
        smsc.mode(Map.of("mute", true));
        var begin = System.nanoTime();

        assertThat(ask("12345")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(300), Duration.ofSeconds(3));
    }

    @Test
    void an_upstream_that_is_away_is_not_asked() {
        smsc.stop();
        try {
            open(Map.of());

            assertThat(ask("12345")).isEmpty();
        } finally {
            smsc.restart();
        }
    }

    @Test
    void a_segment_without_an_id_of_the_smsc_is_not_asked_for() {
        connect(Map.of());
        smsc.mode(Map.of("responseIdFormat", "none"));
        var accepted = (Accepted) submit("text");

        assertThat(ask(accepted.segmentIds().getFirst())).isEmpty();
        assertThat(smsc.count().queries()).isZero();
    }

    private Optional<MessageState> ask(String segmentId) {
        return gateway.query(new SegmentQuery(segmentId, "0312345678"));
    }
}
