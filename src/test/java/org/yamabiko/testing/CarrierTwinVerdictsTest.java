package org.yamabiko.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.testing.PlainSmpp.NO_ANSWER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.testing.PlainSmpp.Receipt;

/** What becomes of a text by the last two digits of its recipient. */
class CarrierTwinVerdictsTest extends AgainstTheTwin {

    @BeforeEach
    void verdictsAreOn() {
        twin.mode(Map.of("verdicts", true, "lateMs", 300, "absentMs", 300, "receiptLateMs", 300));
    }

    @ParameterizedTest
    @CsvSource({ "01,DELIVRD", "02,UNDELIV", "11,EXPIRED", "12,REJECTD", "21,DELETED", "22,DELIVRD", "24,DELIVRD",
            "99,DELIVRD" })
    void a_text_to_these_digits_ends_so(String digits, String state) throws Exception {
        assertThat(receipts(digits, 1)).extracting(Receipt::state).containsExactly(state);
    }

    @Test
    void to_03_the_handset_is_absent_and_gets_the_text_later() throws Exception {
        var receipts = receipts("03", 2);

        assertThat(receipts).extracting(Receipt::state).containsExactly("ENROUTE", "DELIVRD");
        assertThat(receipts).extracting(Receipt::error).containsExactly("027", "000");
    }

    @ParameterizedTest
    @CsvSource({ "04,0x58", "05,0x14" })
    void to_these_digits_the_first_submit_is_refused_and_the_next_accepted(String digits, String status) throws Exception {
        var bind = bind();

        assertThat(bind.submit(to(digits))).isEqualTo(status);
        assertThat(bind.submit(to(digits))).hasSize(16);
        assertThat(bind.submit(to(digits))).hasSize(16);
        assertThat(bind.submit("8180123456" + digits)).isEqualTo(status);
    }

    @Test
    void to_06_the_text_is_taken_and_reported_and_never_answered() throws Exception {
        var bind = bind().impatient();

        assertThat(bind.submit(to("06"))).isEqualTo(NO_ANSWER);
        assertThat(bind.awaitReceipt().tlvId()).isEqualTo(twin.submits().getFirst().id());
    }

    @Test
    void to_07_the_text_is_taken_and_the_link_cut_and_the_receipt_comes_on_the_next_link() throws Exception {
        var bind = bind().impatient();

        assertThat(bind.submit(to("07"))).isEqualTo(NO_ANSWER);
        bind.awaitCut();
        var next = bind();
        assertThat(next.awaitReceipt().tlvId()).isEqualTo(twin.submits().getFirst().id());
    }

    @Test
    void to_08_no_receipt_ever_comes() throws Exception {
        var bind = bind();
        bind.submit(to("08"));
        var next = bind.submit(to("01"));

        assertThat(bind.awaitReceipt().tlvId()).isEqualTo(next);
        assertThat(twin.count().receipts()).isEqualTo(1);
    }

    @Test
    void to_09_the_receipt_comes_twice() throws Exception {
        assertThat(receipts("09", 2)).extracting(Receipt::state).containsExactly("DELIVRD", "DELIVRD");
    }

    @Test
    void to_10_the_receipt_comes_before_the_answer() throws Exception {
        var bind = bind();
        var id = bind.submit(to("10"));

        assertThat(bind.events).containsExactly("receipt DELIVRD", "answer " + id);
    }

    @Test
    void to_13_the_subscriber_is_unknown() throws Exception {
        assertThat(bind().submit(to("13"))).isEqualTo("0x0B");
        assertThat(twin.submits()).isEmpty();
    }

    @Test
    void to_14_the_receipt_writes_the_id_in_hexadecimal() throws Exception {
        var bind = bind();
        var id = bind.submit(to("14"));

        assertThat(bind.awaitReceipt().tlvId()).isEqualTo("%X".formatted(Long.parseLong(id)));
    }

    @Test
    void to_15_the_answer_is_late() throws Exception {
        var bind = bind();
        var id = bind.submit(to("15"));

        bind.awaitReceipt();
        assertThat(bind.events).containsExactlyInAnyOrder("receipt DELIVRD", "answer " + id);
        assertThat(bind.events.getFirst()).as("the receipt does not wait for the answer").isEqualTo("receipt DELIVRD");
    }

    @Test
    void to_16_neither_answer_nor_receipt_comes() throws Exception {
        var bind = bind().impatient();

        assertThat(bind.submit(to("16"))).isEqualTo(NO_ANSWER);
        assertThat(twin.submits()).hasSize(1);
        assertThat(twin.count().receipts()).isZero();
    }

    @Test
    void to_17_the_link_is_cut_once_before_the_text_was_taken() throws Exception {
        var bind = bind().impatient();

        assertThat(bind.submit(to("17"))).isEqualTo(NO_ANSWER);
        bind.awaitCut();
        assertThat(twin.submits()).isEmpty();
        assertThat(bind().submit(to("17"))).hasSize(16);
    }

    @Test
    void to_18_19_and_20_the_receipt_has_another_form() throws Exception {
        assertThat(receipts("18", 1).getFirst().id()).matches("0000\\d{16}");
        assertThat(receipts("19", 1).getFirst().tlvId()).isNull();
        assertThat(receipts("20", 1).getFirst().text()).isEmpty();
    }

    @Test
    void to_23_the_intermediate_receipt_comes_after_the_final_one() throws Exception {
        assertThat(receipts("23", 2)).extracting(Receipt::state).containsExactly("DELIVRD", "ENROUTE");
    }

    @Test
    void to_24_the_receipt_comes_by_data_sm() throws Exception {
        assertThat(receipts("24", 1)).extracting(Receipt::pdu).containsExactly("data_sm");
    }

    @Test
    void both_readmes_list_every_verdict() throws Exception {
        var own = Files.readString(Path.of("src/main/twin/README.md"));
        var main = Files.readString(Path.of("README.md"));

        assertThat(twin.verdicts().keySet()).hasSize(24).allSatisfy(digits -> {
            assertThat(own).contains("| " + digits + " | ");
            assertThat(main).contains("| " + digits + " ");
        });
    }

    private static String to(String digits) {
        return "8190123456" + digits;
    }

    /** On a bind of its own, so that no other text's receipts are among them. */
    private List<Receipt> receipts(String digits, int count) throws Exception {
        try (var bind = bind()) {
            bind.submit(to(digits));
            return bind.awaitReceipts(count);
        }
    }
}
