package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.gateway.MessageState;

class ReceiptTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "id:0123 sub:001 dlvrd:001 submit date:2611121200 done date:2611121201 stat:DELIVRD err:000 text:Hi",
                        "0123", MessageState.DELIVERED, ""),
                Arguments.of(
                        "id:c449ab9744f47b6af1879e49e75e4f40 sub:001 dlvrd:0 submit date:x done date:x stat:UNDELIV err:21 Text:",
                        "c449ab9744f47b6af1879e49e75e4f40", MessageState.UNDELIVERABLE, "21"),
                Arguments.of("ID: 77 STAT: Expired", "77", MessageState.EXPIRED, ""),
                Arguments.of("stat:REJECTD err:0x45 id:77", "77", MessageState.REJECTED, "0x45"),
                Arguments.of("id:77 sub: dlvrd: stat:ACCEPTD err: text:", "77", MessageState.ACCEPTED, ""),
                Arguments.of("id:77 stat:DELIVERED", "77", MessageState.DELIVERED, ""),
                Arguments.of("id:77 stat:DELETED", "77", MessageState.DELETED, ""),
                Arguments.of("id:77 stat:ENROUTE", "77", MessageState.ENROUTE, ""),
                Arguments.of("id:77 stat:UNKNOWN", "77", MessageState.UNKNOWN, ""),
                Arguments.of("id:77 stat:42", "77", MessageState.UNKNOWN, ""),
                Arguments.of("id:77 stat:DELIVRD err:000 text:id:1 stat:UNDELIV err:9", "77", MessageState.DELIVERED, ""),
                Arguments.of("text:id:1 x id:77 stat:DELIVRD", "1", MessageState.DELIVERED, ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_receipt_in_words_is_read_whatever_its_order_and_case(String text, String id, MessageState state, String detail) {
        assertThat(Receipt.of(words(text))).contains(new Receipt(id, state, detail));
    }

    @ParameterizedTest
    @MethodSource("nothingToRead")
    void a_receipt_without_an_id_or_a_state_cannot_be_read(String text) {
        assertThat(Receipt.of(words(text))).isEmpty();
    }

    static Stream<String> nothingToRead() {
        return Stream.of("", "hello", "id:77", "stat:DELIVRD", "id: sub:001 stat:DELIVRD", "message_id:77 stat:DELIVRD");
    }

    @Test
    void the_parameters_count_more_than_the_words() {
        var report = new Report(4, "id:77 stat:UNDELIV err:021", Optional.of("4D"), Optional.of(2));

        assertThat(Receipt.of(report)).contains(new Receipt("4D", MessageState.DELIVERED, "021"));
    }

    @Test
    void the_words_complete_the_parameters() {
        assertThat(Receipt.of(new Report(4, "stat:EXPIRED", Optional.of("4D"), Optional.empty())))
                .contains(new Receipt("4D", MessageState.EXPIRED, ""));
        assertThat(Receipt.of(new Report(4, "id:77", Optional.empty(), Optional.of(5))))
                .contains(new Receipt("77", MessageState.UNDELIVERABLE, ""));
    }

    @Test
    void only_what_an_smsc_can_set_makes_a_receipt() {
        assertThat(words("id:77 stat:DELIVRD").isReceipt()).isTrue();
        assertThat(new Report(0x20, "", Optional.empty(), Optional.empty()).isReceipt()).isTrue();
        assertThat(new Report(0, "", Optional.of("77"), Optional.of(2)).isReceipt()).isTrue();
        assertThat(new Report(0, "id:77 stat:DELIVRD", Optional.empty(), Optional.empty()).isReceipt()).isFalse();
    }

    @Test
    void an_excerpt_shows_no_digit_in_any_script() {
        assertThat(words("to 09012345678").excerpt()).isEqualTo("'to ###########'");
        assertThat(words("へ０９０").excerpt()).isEqualTo("0x3078002300230023");
    }

    private static Report words(String text) {
        return new Report(4, text, Optional.empty(), Optional.empty());
    }
}
