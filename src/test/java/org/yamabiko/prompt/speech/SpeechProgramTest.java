package org.yamabiko.prompt.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.yamabiko.prompt.SpeechException;
import org.yamabiko.prompt.SpeechException.Reason;

class SpeechProgramTest {

    @Test
    void a_program_that_hangs_is_stopped() {
        assertFails(List.of("sleep", "60"), Reason.TIMED_OUT, Duration.ofMillis(200));
    }

    @Test
    void a_program_that_ends_with_an_error_has_failed() {
        assertFails(List.of("sh", "-c", "cat >/dev/null; exit 3"), Reason.PROGRAM_FAILED, Duration.ofSeconds(20));
    }

    @Test
    void a_program_that_writes_no_wav_has_failed() {
        assertFails(List.of("cat"), Reason.PROGRAM_FAILED, Duration.ofSeconds(20));
    }

    @Test
    void a_program_that_is_not_there_has_failed() {
        assertFails(List.of("no-such-program"), Reason.PROGRAM_FAILED, Duration.ofSeconds(20));
    }

    @Test
    void programs_are_found_by_name_or_path() {
        assertThat(SpeechProgram.find("sh")).isPresent();
        assertThat(SpeechProgram.find("/bin/sh")).isPresent();
        assertThat(SpeechProgram.find("no-such-program")).isEmpty();
        assertThat(SpeechProgram.find("/no/such/program")).isEmpty();
    }

    private static void assertFails(List<String> command, Reason reason, Duration timeout) {
        assertThatExceptionOfType(SpeechException.class)
                .isThrownBy(() -> new SpeechProgram(1, timeout).run(command, "こんにちは"))
                .returns(reason, SpeechException::reason);
    }
}
