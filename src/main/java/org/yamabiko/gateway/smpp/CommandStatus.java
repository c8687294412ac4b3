package org.yamabiko.gateway.smpp;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.yamabiko.gateway.RejectReason;

/**
 * What an SMSC's refusal means for the text: the table of SMPP 3.4 §5.1.3.
 * <p>
 * A status other than 0 says that the SMSC did not take the text, and it gives no id for it, so every one is a <b>Rejected</b>.
 * Of one of them this may be untrue: some aggregators answer ESME_RSYSERR when their own upstream does not answer in time, and
 * the text may be out. It stays a temporary refusal all the same: by the standard nothing was taken, it is what an overloaded
 * SMSC answers to every text, and callers who were promised a text are served worse by none than, rarely, by two.
 * <p>
 * Whatever the table does not name (reserved values, 0x400 to 0x4FF of one vendor) is refused for good: nobody knows what would
 * change by another attempt. Statuses about other requests than a submit are no answer to one, and are refused likewise.
 */
enum CommandStatus {
    ESME_ROK(0x00, RejectReason.REFUSED), // as a generic_nack only
    ESME_RINVMSGLEN(0x01, RejectReason.INVALID_TEXT),
    ESME_RINVCMDLEN(0x02, RejectReason.INVALID_TEXT),
    ESME_RINVCMDID(0x03, RejectReason.UPSTREAM_ERROR), // it takes no submits at all here: none of this text's doing
    ESME_RINVBNDSTS(0x04, RejectReason.NOT_CONNECTED),
    ESME_RALYBND(0x05, RejectReason.UPSTREAM_ERROR),
    ESME_RINVPRTFLG(0x06, RejectReason.INVALID_TEXT),
    ESME_RINVREGDLVFLG(0x07, RejectReason.INVALID_TEXT),
    ESME_RSYSERR(0x08, RejectReason.UPSTREAM_ERROR),
    ESME_RINVSRCADR(0x0A, RejectReason.INVALID_SENDER),
    ESME_RINVDSTADR(0x0B, RejectReason.INVALID_RECIPIENT),
    ESME_RINVMSGID(0x0C, RejectReason.REFUSED), // query_sm, cancel_sm, replace_sm: it knows no such message
    ESME_RBINDFAIL(0x0D, RejectReason.NOT_ALLOWED),
    ESME_RINVPASWD(0x0E, RejectReason.NOT_ALLOWED),
    ESME_RINVSYSID(0x0F, RejectReason.NOT_ALLOWED),
    ESME_RCANCELFAIL(0x11, RejectReason.REFUSED), // cancel_sm
    ESME_RREPLACEFAIL(0x13, RejectReason.REFUSED), // replace_sm
    ESME_RMSGQFUL(0x14, RejectReason.QUEUE_FULL),
    ESME_RINVSERTYP(0x15, RejectReason.INVALID_TEXT),
    ESME_RINVNUMDESTS(0x33, RejectReason.INVALID_RECIPIENT), // submit_multi
    ESME_RINVDLNAME(0x34, RejectReason.INVALID_RECIPIENT), // submit_multi
    ESME_RINVDESTFLAG(0x40, RejectReason.INVALID_RECIPIENT), // submit_multi
    ESME_RINVSUBREP(0x42, RejectReason.INVALID_TEXT),
    ESME_RINVESMCLASS(0x43, RejectReason.INVALID_TEXT),
    ESME_RCNTSUBDL(0x44, RejectReason.INVALID_RECIPIENT), // submit_multi
    ESME_RSUBMITFAIL(0x45, RejectReason.UPSTREAM_ERROR),
    ESME_RINVSRCTON(0x48, RejectReason.INVALID_SENDER),
    ESME_RINVSRCNPI(0x49, RejectReason.INVALID_SENDER),
    ESME_RINVDSTTON(0x50, RejectReason.INVALID_RECIPIENT),
    ESME_RINVDSTNPI(0x51, RejectReason.INVALID_RECIPIENT),
    ESME_RINVSYSTYP(0x53, RejectReason.NOT_ALLOWED),
    ESME_RINVREPFLAG(0x54, RejectReason.INVALID_TEXT),
    ESME_RINVNUMMSGS(0x55, RejectReason.INVALID_TEXT),
    ESME_RTHROTTLED(0x58, RejectReason.THROTTLED),
    ESME_RINVSCHED(0x61, RejectReason.INVALID_TEXT),
    ESME_RINVEXPIRY(0x62, RejectReason.INVALID_TEXT),
    ESME_RINVDFTMSGID(0x63, RejectReason.INVALID_TEXT),
    ESME_RX_T_APPN(0x64, RejectReason.UPSTREAM_ERROR),
    ESME_RX_P_APPN(0x65, RejectReason.REFUSED),
    ESME_RX_R_APPN(0x66, RejectReason.REFUSED),
    ESME_RQUERYFAIL(0x67, RejectReason.REFUSED), // query_sm
    ESME_RINVOPTPARSTREAM(0xC0, RejectReason.INVALID_TEXT),
    ESME_ROPTPARNOTALLWD(0xC1, RejectReason.INVALID_TEXT),
    ESME_RINVPARLEN(0xC2, RejectReason.INVALID_TEXT),
    ESME_RMISSINGOPTPARAM(0xC3, RejectReason.INVALID_TEXT),
    ESME_RINVOPTPARAMVAL(0xC4, RejectReason.INVALID_TEXT),
    ESME_RDELIVERYFAILURE(0xFE, RejectReason.UPSTREAM_ERROR), // data_sm
    ESME_RUNKNOWNERR(0xFF, RejectReason.UPSTREAM_ERROR);

    private static final Map<Integer, CommandStatus> BY_CODE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(status -> status.code, Function.identity()));

    private final int code;
    private final RejectReason reason;

    CommandStatus(int code, RejectReason reason) {
        this.code = code;
        this.reason = reason;
    }

    /** @return {@link RejectReason#REFUSED} for a code the table has no better word for, such as those of one vendor */
    static RejectReason reasonOf(int code) {
        return of(code).map(status -> status.reason).orElse(RejectReason.REFUSED);
    }

    /** For a person to read: {@code command_status 0x00000058 ESME_RTHROTTLED}. */
    static String words(int code) {
        return "command_status 0x%08X".formatted(code) + of(code).map(status -> " " + status.name()).orElse("");
    }

    private static Optional<CommandStatus> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
