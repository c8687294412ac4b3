package org.yamabiko.console.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.yamabiko.call.RecordedCall;
import org.yamabiko.call.RecordedCall.LastText;
import org.yamabiko.console.MaskedNumber;
import org.yamabiko.console.Times;
import org.yamabiko.console.Tone;
import org.yamabiko.console.Words;
import org.yamabiko.phone.PhoneNumber;

/** Calls as they are shown, in the reader's words. */
record LedgerViews(Map<String, String> hotlines, Words words, Times times) {

    LedgerRow row(RecordedCall call) {
        var text = call.text();
        return new LedgerRow("call-" + call.id(), href(call.id()), times.moment(call.startedAt()), hotline(call), number(call),
                masked(call.caller()), words.callerLine(call.callerLine()), words.outcome(call.outcome().name()),
                Tone.ofOutcome(call.outcome().name()).css(), text == null ? "" : words.status(text.status()),
                text == null ? "" : Tone.ofStatus(text.status()).css(), call.rehearsal(),
                reason(text));
    }

    static String href(String callId) {
        return "/ledger/" + URLEncoder.encode(callId, StandardCharsets.UTF_8);
    }

    String hotline(RecordedCall call) {
        return call.did() == null ? "" : hotlines.getOrDefault(call.did(), "");
    }

    /** What was dialled: our own number whole, anything else masked, because it may be a person's. */
    static String number(RecordedCall call) {
        return call.did() == null ? MaskedNumber.inPlaceOf(call.dialedNumber(), null) : HotlineNames.national(call.did());
    }

    static MaskedNumber masked(PhoneNumber number) {
        return number == null ? null : MaskedNumber.of(number.e164());
    }

    /** A receipt's state is kept as the reason; where it says the same as the status it explains nothing. */
    String reason(LastText text) {
        return text == null ? "" : reason(text.status(), text.reason());
    }

    String reason(String status, String reason) {
        return reason == null || Objects.equals(reason, status) ? "" : words.reason(reason);
    }
}
