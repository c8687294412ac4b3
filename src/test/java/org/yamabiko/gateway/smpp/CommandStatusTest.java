package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.gateway.RejectReason;

/** The whole of SMPP 3.4 §5.1.3, table 5-2: every value, and every range that is reserved. */
class CommandStatusTest {

    private static final String TABLE = """
            0x00        REFUSED            ESME_ROK
            0x01        INVALID_TEXT       ESME_RINVMSGLEN
            0x02        INVALID_TEXT       ESME_RINVCMDLEN
            0x03        UPSTREAM_ERROR     ESME_RINVCMDID
            0x04        NOT_CONNECTED      ESME_RINVBNDSTS
            0x05        UPSTREAM_ERROR     ESME_RALYBND
            0x06        INVALID_TEXT       ESME_RINVPRTFLG
            0x07        INVALID_TEXT       ESME_RINVREGDLVFLG
            0x08        UPSTREAM_ERROR     ESME_RSYSERR
            0x09        REFUSED            reserved
            0x0A        INVALID_SENDER     ESME_RINVSRCADR
            0x0B        INVALID_RECIPIENT  ESME_RINVDSTADR
            0x0C        REFUSED            ESME_RINVMSGID
            0x0D        NOT_ALLOWED        ESME_RBINDFAIL
            0x0E        NOT_ALLOWED        ESME_RINVPASWD
            0x0F        NOT_ALLOWED        ESME_RINVSYSID
            0x10        REFUSED            reserved
            0x11        REFUSED            ESME_RCANCELFAIL
            0x12        REFUSED            reserved
            0x13        REFUSED            ESME_RREPLACEFAIL
            0x14        QUEUE_FULL         ESME_RMSGQFUL
            0x15        INVALID_TEXT       ESME_RINVSERTYP
            0x16-0x32   REFUSED            reserved
            0x33        INVALID_RECIPIENT  ESME_RINVNUMDESTS
            0x34        INVALID_RECIPIENT  ESME_RINVDLNAME
            0x35-0x3F   REFUSED            reserved
            0x40        INVALID_RECIPIENT  ESME_RINVDESTFLAG
            0x41        REFUSED            reserved
            0x42        INVALID_TEXT       ESME_RINVSUBREP
            0x43        INVALID_TEXT       ESME_RINVESMCLASS
            0x44        INVALID_RECIPIENT  ESME_RCNTSUBDL
            0x45        UPSTREAM_ERROR     ESME_RSUBMITFAIL
            0x46-0x47   REFUSED            reserved
            0x48        INVALID_SENDER     ESME_RINVSRCTON
            0x49        INVALID_SENDER     ESME_RINVSRCNPI
            0x4A-0x4F   REFUSED            reserved
            0x50        INVALID_RECIPIENT  ESME_RINVDSTTON
            0x51        INVALID_RECIPIENT  ESME_RINVDSTNPI
            0x52        REFUSED            reserved
            0x53        NOT_ALLOWED        ESME_RINVSYSTYP
            0x54        INVALID_TEXT       ESME_RINVREPFLAG
            0x55        INVALID_TEXT       ESME_RINVNUMMSGS
            0x56-0x57   REFUSED            reserved
            0x58        THROTTLED          ESME_RTHROTTLED
            0x59-0x60   REFUSED            reserved
            0x61        INVALID_TEXT       ESME_RINVSCHED
            0x62        INVALID_TEXT       ESME_RINVEXPIRY
            0x63        INVALID_TEXT       ESME_RINVDFTMSGID
            0x64        UPSTREAM_ERROR     ESME_RX_T_APPN
            0x65        REFUSED            ESME_RX_P_APPN
            0x66        REFUSED            ESME_RX_R_APPN
            0x67        REFUSED            ESME_RQUERYFAIL
            0x68-0xBF   REFUSED            reserved
            0xC0        INVALID_TEXT       ESME_RINVOPTPARSTREAM
            0xC1        INVALID_TEXT       ESME_ROPTPARNOTALLWD
            0xC2        INVALID_TEXT       ESME_RINVPARLEN
            0xC3        INVALID_TEXT       ESME_RMISSINGOPTPARAM
            0xC4        INVALID_TEXT       ESME_RINVOPTPARAMVAL
            0xC5-0xFD   REFUSED            reserved
            0xFE        UPSTREAM_ERROR     ESME_RDELIVERYFAILURE
            0xFF        UPSTREAM_ERROR     ESME_RUNKNOWNERR
            0x100-0x3FF REFUSED            reserved
            0x400-0x4FF REFUSED            reserved
            0x500-0x600 REFUSED            reserved
            """;

    private record Row(int code, RejectReason reason, String name) {
    }

    @Test
    void every_status_of_the_standard_has_its_reason_and_its_name() {
        var rows = rows();

        assertThat(rows).extracting(Row::code).startsWith(0x00, 0x01).contains(0xFF, 0x400, 0x4FF).hasSize(0x601);
        assertThat(rows).allSatisfy(row -> {
            assertThat(CommandStatus.reasonOf(row.code())).isEqualTo(row.reason());
            assertThat(CommandStatus.words(row.code())).isEqualTo("command_status 0x%08X%s".formatted(row.code(),
                    row.name().equals("reserved") ? "" : " " + row.name()));
        });
    }

    @ParameterizedTest
    @CsvSource({ "-1, command_status 0xFFFFFFFF", "-2147483648, command_status 0x80000000" })
    void a_status_beyond_all_tables_is_a_refusal(int code, String words) {
        assertThat(CommandStatus.reasonOf(code)).isEqualTo(RejectReason.REFUSED);
        assertThat(CommandStatus.words(code)).isEqualTo(words);
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var line : TABLE.lines().toList()) {
            var cells = line.split(" +", -1);
            var codes = cells[0].split("-", -1);
            for (int code = Integer.decode(codes[0]); code <= Integer.decode(codes[codes.length - 1]); code++) {
                rows.add(new Row(code, RejectReason.valueOf(cells[1]), cells[2]));
            }
        }
        return rows;
    }
}
