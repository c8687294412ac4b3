package org.yamabiko.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.yamabiko.proof.Callers.Call;
import org.yamabiko.proof.Callers.Heard;

/** A proof that cannot fail proves nothing. */
class JudgementTest {

    private static final String NUMBER = "819012345678";
    private static final long DECIDED = 1_000;
    private static final long VALID_UNTIL = 9_000;

    @Test
    void a_text_that_was_taken_once_keeps_every_promise() {
        assertThat(broken(text("DELIVERED", 1, 0), copies(1))).isEmpty();
        assertThat(broken(text("SUBMITTED", 3, 0), copies(1, 2, 3))).isEmpty();
    }

    @Test
    void a_text_that_the_carrier_never_had_or_has_in_part_is_lost() {
        var lost = "lost: the ledger says it was taken, and the carrier never had all of it";

        assertThat(broken(text("SUBMITTED", 1, 0), Copies.NONE)).containsOnly(lost);
        assertThat(broken(text("DELIVERED", 3, 0), copies(1, 3))).containsOnly(lost);
    }

    @Test
    void a_second_copy_needs_a_second_submit_in_the_ledger() {
        var doubled = "doubled, and the ledger does not say that it was sent once more";

        assertThat(broken(text("DELIVERED", 1, 0), copies(1, 1))).containsOnly(doubled);
        assertThat(broken(text("DELIVERED", 3, 0), copies(1, 2, 2, 3))).containsOnly(doubled);
        assertThat(broken(text("DELIVERED", 1, 1), copies(1, 1))).isEmpty();
    }

    @Test
    void a_copy_that_left_after_its_time_is_late() {
        var copies = new Copies();
        copies.add(VALID_UNTIL + 1, 0, 1, 1);

        assertThat(broken(text("SUBMITTED", 1, 0), copies)).containsOnly("left after its time");
    }

    @Test
    void what_is_left_behind_is_no_quiet_end() {
        assertThat(broken(text("PENDING", 1, 0), Copies.NONE)).containsOnly("neither taken nor uncertain in the end");
        assertThat(broken(text("EXPIRED", 1, 0), Copies.NONE)).containsOnly("neither taken nor uncertain in the end");
        assertThat(broken(text("UNCERTAIN", 1, 0), copies(1)))
                .containsOnly("uncertain in the end, and was never sent once more");
    }

    @Test
    void promises_and_copies_without_a_text_are_found_and_masked() {
        var judgement = new Judgement(List.of(), List.of("call-1"), Map.of(NUMBER, copies(1)),
                List.of(new Call("call-2", Heard.PROMISE), new Call("call-3", Heard.APOLOGY)));

        assertThat(judgement.broken()).containsOnly(
                Map.entry("a call's row says TEXTED, and there is no text", List.of("call-1")),
                Map.entry("a caller heard the promise, and there is no text", List.of("call-2")),
                Map.entry("the carrier has a text that the ledger does not know", List.of("********5678")));
    }

    private static Iterable<String> broken(LedgerText text, Copies copies) {
        return new Judgement(List.of(text), List.of(), Map.of(NUMBER, copies), List.of()).broken().keySet();
    }

    private static LedgerText text(String status, int segments, int resends) {
        return new LedgerText("text-1", "call-1", NUMBER, segments, status, resends, false, DECIDED, VALID_UNTIL, "TEXTED");
    }

    private static Copies copies(int... numbers) {
        var copies = new Copies();
        for (var number : numbers) {
            copies.add(DECIDED + number, 0, number, IntStream.of(numbers).max().orElseThrow());
        }
        return copies;
    }
}
