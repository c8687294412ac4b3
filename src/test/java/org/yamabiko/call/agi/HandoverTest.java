package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.call.IncomingCall;

class HandoverTest {

    @ParameterizedTest
    @CsvSource({ "waited, waited", "' FULL ', full", "queue-2, queue-2" })
    void a_reason_is_as_a_document_names_it(String argument, String reason) {
        assertThat(Handover.reason(argument)).contains(reason);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " " })
    void a_call_that_came_here_at_once_has_none(String argument) {
        assertThat(Handover.reason(argument)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "waited too long", "待ち時間", "waited-waited-waited-waited", "09012345678", "090-1234-5678",
            "x-09012" })
    void what_no_document_can_name_is_kept_nowhere_because_it_may_be_a_number(String argument) {
        assertThat(Handover.reason(argument)).contains(IncomingCall.UNREADABLE);
    }
}
