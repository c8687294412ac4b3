package org.yamabiko.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.testing.PlainSmpp.SENDER;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths, senders and bills of the carriers in Japan. */
class CarrierTwinRulesTest extends AgainstTheTwin {

    private static final int WITH_HEADER = 0x40;

    @ParameterizedTest(name = "{0} bills {1} characters as {2}")
    @CsvSource({ "docomo,70,1", "docomo,71,2", "docomo,133,3", "au,133,2", "au,134,2", "rakuten,134,2", "rakuten,135,3",
            "softbank,134,1", "none,134,2" })
    void a_text_is_billed_as_the_carrier_does(String carrier, int characters, int segments) throws Exception {
        twin.mode(Map.of("carrier", carrier));
        submitLong(characters);

        assertThat(twin.bill()).containsEntry(carrier, Map.of("texts", 1, "segments", segments)).containsEntry("incomplete", 0);
        assertThat(twin.textsTo(RECIPIENT).getFirst().text()).hasSize(characters);
    }

    @ParameterizedTest(name = "{0} takes {1} characters")
    @CsvSource({ "docomo,660", "au,670", "softbank,670", "rakuten,670" })
    void a_text_beyond_the_longest_is_refused(String carrier, int longest) throws Exception {
        twin.mode(Map.of("carrier", carrier));

        assertThat(submitLong(longest)).hasSize(16);
        assertThat(submitLong(longest + 1)).isEqualTo("0x01");
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({ "docomo,0312345678,0312345678", "docomo,81312345678,0312345678", "au,0120123456,0120123456",
            "rakuten,08001234567,08001234567", "docomo,05012345678,05012345678", "au,0570123456,0570123456",
            "docomo,00051234,00051234", "softbank,0005123456,0005123456", "softbank,212345,212345",
            "softbank,0312345678,200000" })
    void a_sender_that_the_carrier_knows_is_shown_as_it_shows_it(String carrier, String sender, String shown) throws Exception {
        twin.mode(Map.of("carrier", carrier));

        assertThat(bind().submit(sender, RECIPIENT, 0, ucs2("資料"))).hasSize(16);
        assertThat(twin.textsTo(RECIPIENT)).extracting(CarrierTwin.Text::source).containsExactly(shown);
        assertThat(twin.submits().getFirst().shownAs()).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({ "docomo,09012345678", "au,818012345678", "softbank,07012345678", "rakuten,Yamabiko", "docomo,212345",
            "docomo,0005123" })
    void a_mobile_number_and_other_senders_are_refused(String carrier, String sender) throws Exception {
        twin.mode(Map.of("carrier", carrier));

        assertThat(bind().submit(sender, RECIPIENT, 0, ucs2("資料"))).isEqualTo("0x0A");
    }

    @Test
    void a_text_of_which_a_segment_is_missing_is_not_billed_yet() throws Exception {
        twin.mode(Map.of("carrier", "docomo"));
        bind().submit(SENDER, RECIPIENT, WITH_HEADER, segment(1, 2, 60));

        assertThat(twin.bill()).containsOnly(Map.entry("incomplete", 1));
    }

    /** In one piece, or in segments of 67 characters; the last answer. */
    private String submitLong(int characters) throws Exception {
        var bind = bind();
        if (characters <= 70) {
            return bind.submit(SENDER, RECIPIENT, 0, ucs2("あ".repeat(characters)));
        }
        var total = (characters + 66) / 67;
        var answer = "";
        for (int number = 1; number <= total; number++) {
            answer = bind.submit(SENDER, RECIPIENT, WITH_HEADER,
                    segment(number, total, Math.min(67, characters - 67 * (number - 1))));
        }
        return answer;
    }

    private static byte[] segment(int number, int total, int characters) {
        var header = new byte[] { 5, 0, 3, (byte) total, (byte) total, (byte) number };
        var text = ucs2("あ".repeat(characters));
        var octets = new byte[header.length + text.length];
        System.arraycopy(header, 0, octets, 0, header.length);
        System.arraycopy(text, 0, octets, header.length, text.length);
        return octets;
    }

    private static byte[] ucs2(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }
}
