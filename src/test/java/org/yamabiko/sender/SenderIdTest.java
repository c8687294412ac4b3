package org.yamabiko.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderIdTest {

    @ParameterizedTest(name = "{0} goes on the wire as {1}")
    @CsvSource({
            "0312345678,      0312345678",
            "03-1234-5678,    0312345678",
            "０３－１２３４－５６７８, 0312345678",
            "03 1234 5678,    0312345678",
            "(03) 1234-5678,  0312345678",
            "+81312345678,    0312345678",
            "81312345678,     0312345678",
            "0661234567,      0661234567",
            "06-6123-4567,    0661234567",
            "0521234567,      0521234567",
            "0120123456,      0120123456",
            "0120-123-456,    0120123456",
            "０１２０１２３４５６, 0120123456",
            "08001234567,     08001234567",
            "0800-123-4567,   08001234567",
            "05012345678,     05012345678",
            "050-1234-5678,   05012345678",
            "+815012345678,   05012345678",
            "0570012345,      0570012345",
            "0570-012-345,    0570012345",
            "200000,          200000",
            "299999,          299999",
            "00050000,        00050000",
            "000512345,       000512345",
            "0005123456,      0005123456" })
    void what_carriers_register_is_a_sender(String written, String onTheWire) {
        assertThat(SenderId.of(written)).map(SenderId::value).contains(onTheWire);
    }

    @ParameterizedTest(name = "''{0}'' is refused")
    @NullSource
    @ValueSource(strings = { "", " ", "09012345678", "08012345678", "07012345678", "06012345678", "090-1234-5678",
            "０９０１２３４５６７８", "+819012345678", "02012345678", "+12025550123", "+442079460000", "YAMABIKO", "Reiji", "例示商事",
            "0312345678x", "110", "119", "123456", "20000", "2000000", "0005", "0005123", "00051234567", "03123456789",
            "031234567", "0000000000" })
    void mobile_foreign_alphanumeric_and_wrong_senders_are_refused(String written) {
        assertThat(SenderId.of(written)).isEmpty();
    }

    @Test
    void a_sender_that_is_none_cannot_exist() {
        assertThatThrownBy(() -> new SenderId("09012345678")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be the company's own 03/06…, 0120, 0800, 050 or 0570 number, a code of six digits "
                        + "beginning with 2, or 0005 with four to six digits more");
    }
}
