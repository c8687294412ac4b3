package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressingTest {

    @ParameterizedTest
    @CsvSource({
            "0312345678, 2, 1, 0312345678",
            "0120123456, 2, 1, 0120123456",
            "05012345678, 2, 1, 05012345678",
            "212345, 3, 0, 212345",
            "00051234, 3, 0, 00051234",
            "0005123456, 3, 0, 0005123456",
            "+81312345678, 1, 1, 81312345678",
            "12345, 0, 0, 12345",
            "Yamabiko, 5, 0, Yamabiko" })
    void a_sender_is_written_as_what_it_looks_like(String senderId, int ton, int npi, String digits) {
        var senders = new SenderAddressing(OptionalInt.empty(), OptionalInt.empty());

        assertThat(senders.of(senderId)).isEqualTo(new Address(ton, npi, digits));
    }

    @Test
    void the_operator_knows_better() {
        assertThat(new SenderAddressing(OptionalInt.of(5), OptionalInt.empty()).of("0312345678"))
                .isEqualTo(new Address(5, 1, "0312345678"));
        assertThat(new SenderAddressing(OptionalInt.empty(), OptionalInt.of(9)).of("0312345678"))
                .isEqualTo(new Address(2, 9, "0312345678"));
    }

    @Test
    void an_address_does_not_show_its_digits() {
        assertThat(Address.ofRecipient(Submissions.RECIPIENT)).hasToString("Address[ton=1, npi=1]");
    }
}
