package org.yamabiko.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.yamabiko.call.CallOutcome;
import org.yamabiko.outbox.MessageStatus;

class SentencesTest {

    private static final ResourceBundle JAPANESE = bundle(Locale.JAPANESE);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
    /** As the outbox and the receipts write them into a text's history. */
    private static final List<String> EVENTS = List.of("SUBMITTED", "UNCERTAIN", "PENDING", "BLOCKED", "REJECTED", "EXPIRED",
            "RESENT", "RELEASED", "DROPPED", "SETTLED_BY_RECEIPT", "FAILED_OVER", "UNCLAIMED");

    @Test
    void both_languages_tell_the_same_things() {
        assertThat(JAPANESE.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void everything_that_can_become_of_a_call_or_a_text_has_a_sentence() {
        assertThat(JAPANESE.keySet()).containsAll(Arrays.stream(CallOutcome.values()).map(outcome -> "no." + outcome).toList())
                .containsAll(Arrays.stream(MessageStatus.values()).map(status -> "text." + status).toList())
                .containsAll(EVENTS.stream().map(event -> "event." + event).toList());
    }

    @Test
    void an_event_of_a_later_version_is_told_by_its_code() {
        assertThat(new Sentences(Locale.JAPANESE).event("OF_A_LATER_VERSION", "carrier", "1")).isEqualTo("OF_A_LATER_VERSION");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.yamabiko.console.ledger.Sentences", locale);
    }
}
