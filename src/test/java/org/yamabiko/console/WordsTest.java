package org.yamabiko.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.yamabiko.call.CallOutcome;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.guard.Quota;
import org.yamabiko.outbox.MessageStatus;
import org.yamabiko.phone.CallerLine;

class WordsTest {

    private static final ResourceBundle JAPANESE = bundle(Locale.JAPANESE);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    @Test
    void both_languages_have_words_for_the_same_codes() {
        assertThat(JAPANESE.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void every_code_that_the_code_knows_has_words() {
        assertThat(JAPANESE.keySet())
                .containsAll(Arrays.stream(CallerLine.values()).map(line -> "line." + line).toList())
                .containsAll(Arrays.stream(CallOutcome.values()).map(outcome -> "outcome." + outcome).toList())
                .containsAll(Arrays.stream(MessageStatus.values()).map(status -> "status." + status).toList())
                .containsAll(Arrays.stream(RejectReason.values()).map(reason -> "reason." + reason).toList())
                .containsAll(Arrays.stream(MessageState.values()).map(state -> "reason." + state).toList())
                .containsAll(Arrays.stream(Quota.values()).map(quota -> "quota." + quota).toList())
                .containsAll(Arrays.stream(Quota.values()).filter(Quota::keeps).map(quota -> "reason." + quota).toList())
                .containsAll(Arrays.stream(Quota.Mode.values()).map(mode -> "limitMode." + mode).toList())
                .containsAll(Arrays.stream(HotlineState.values()).map(state -> "hotline." + state).toList());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.yamabiko.console.Words", locale);
    }
}
