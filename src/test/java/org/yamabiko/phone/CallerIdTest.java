package org.yamabiko.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers as trunks deliver them. Columns: agi_callerid, agi_calleridname, agi_callingpres, line, number kept. */
class CallerIdTest {

    @ParameterizedTest(name = "{0} ({1}, {2}) is {3}")
    @CsvSource(nullValues = "-", textBlock = """
            # mobile, in every form a trunk or a switch writes it
            09012345678,        -, 0, MOBILE, +819012345678
            08012345678,        -, 0, MOBILE, +818012345678
            07012345678,        -, 0, MOBILE, +817012345678
            06012345678,        -, 0, MOBILE, +816012345678
            06098765432,        -, 0, MOBILE, +816098765432
            06912345678,        -, 0, UNREADABLE, -
            +819012345678,      -, 0, MOBILE, +819012345678
            819012345678,       -, 0, MOBILE, +819012345678
            00819012345678,     -, 0, MOBILE, +819012345678
            010819012345678,    -, 0, MOBILE, +819012345678
            ０９０１２３４５６７８, -, 0, MOBILE, +819012345678
            090-1234-5678,      -, 0, MOBILE, +819012345678
            090 1234 5678,      -, 0, MOBILE, +819012345678
            ０９０－１２３４－５６７８, -, 0, MOBILE, +819012345678
            ＋８１９０１２３４５６７８, -, 0, MOBILE, +819012345678
            +81 90-1234-5678,   -, 0, MOBILE, +819012345678
            09012345678,    Sato, 0, MOBILE, +819012345678
            09012345678,        '', 0, MOBILE, +819012345678
            09012345678,        -, 1, MOBILE, +819012345678
            09012345678,        -, 3, MOBILE, +819012345678
            # 186 glued on is allowed, 184 glued on is a refusal
            18609012345678,     -, 0, MOBILE, +819012345678
            186+819012345678,   -, 0, MOBILE, +819012345678
            1860312345678,      -, 0, LANDLINE, +81312345678
            18409012345678,     -, 0, WITHHELD, -
            184+819012345678,   -, 0, WITHHELD, -
            １８４０９０１２３４５６７８, -, 0, WITHHELD, -
            # withheld, though the number is there
            09012345678,        -, 32, WITHHELD, -
            09012345678,        -, 33, WITHHELD, -
            09012345678,        -, 35, WITHHELD, -
            +819012345678,      -, 32, WITHHELD, -
            0312345678,         -, 32, WITHHELD, -
            anonymous,          -, 32, WITHHELD, -
            -,                  -, 32, WITHHELD, -
            09012345678, Anonymous, 0, WITHHELD, -
            anonymous, Anonymous, 0, WITHHELD, -
            Anonymous,          -, 0, WITHHELD, -
            anonymous, Reject by user, 0, WITHHELD, -
            09012345678,        -, 96, WITHHELD, -
            09012345678,        -, -, WITHHELD, -
            09012345678,        -, abc, WITHHELD, -
            09012345678,        -, -1, WITHHELD, -
            09012345678,        -, 99999, WITHHELD, -
            # a payphone says so in the name
            anonymous, Coin line/payphone, 0, PAYPHONE, -
            anonymous, coin line/payphone, 67, PAYPHONE, -
            anonymous, Coin line/payphone, 32, PAYPHONE, -
            0312345678, Coin line/payphone, 0, PAYPHONE, -
            # no number to give
            unavailable, Unavailable, 0, UNAVAILABLE, -
            anonymous, Unavailable, 0, UNAVAILABLE, -
            anonymous, Interaction with other service, 0, UNAVAILABLE, -
            unknown,            -, 0, UNAVAILABLE, -
            unknown,            -, 67, UNAVAILABLE, -
            09012345678,        -, 64, UNAVAILABLE, -
            09012345678,        -, 67, UNAVAILABLE, -
            -,                  -, 0, UNAVAILABLE, -
            '',                 -, 0, UNAVAILABLE, -
            '   ',              -, 0, UNAVAILABLE, -
            # lines that cannot get texts
            08001234567,        -, 0, TOLL_FREE, +818001234567
            +818001234567,      -, 0, TOLL_FREE, +818001234567
            0120123456,         -, 0, TOLL_FREE, +81120123456
            05012345678,        -, 0, IP_PHONE, +815012345678
            +815012345678,      -, 0, IP_PHONE, +815012345678
            0312345678,         -, 0, LANDLINE, +81312345678
            03-1234-5678,       -, 0, LANDLINE, +81312345678
            0612345678,         -, 0, LANDLINE, +81612345678
            81312345678,        -, 0, LANDLINE, +81312345678
            0570012345,         -, 0, SERVICE, +81570012345
            02012345678,        -, 0, M2M, +812012345678
            +12025550123,       -, 0, FOREIGN, +12025550123
            0012025550123,      -, 0, FOREIGN, +12025550123
            +442071838750,      -, 0, FOREIGN, +442071838750
            # nonsense
            110,                -, 0, UNREADABLE, -
            119,                -, 0, UNREADABLE, -
            117,                -, 0, UNREADABLE, -
            184,                -, 0, UNREADABLE, -
            0901234567,         -, 0, UNREADABLE, -
            090123456789,       -, 0, UNREADABLE, -
            sip:user,           -, 0, UNREADABLE, -
            0901234abcd,        -, 0, UNREADABLE, -
            +,                  -, 0, UNREADABLE, -
            00000000000,        -, 0, UNREADABLE, -
            1234567890123456789012345678901234567890123456, -, 0, UNREADABLE, -
            """)
    void each_form_of_a_caller_is_one_kind_of_line(String written, String name, String pres, CallerLine line, String kept) {
        var caller = CallerId.of(written, name, pres);

        assertThat(caller.line()).isEqualTo(line);
        assertThat(caller.number().map(PhoneNumber::e164)).isEqualTo(Optional.ofNullable(kept));
    }

    @ParameterizedTest
    @CsvSource({ "09012345678, -, 32", "18409012345678, -, 0", "09012345678, Anonymous, 0" })
    void a_withheld_number_is_nowhere_in_the_value(String written, String name, String pres) {
        assertThat(CallerId.of(written, name, pres).toString()).doesNotContain("12345678", "5678");
    }
}
