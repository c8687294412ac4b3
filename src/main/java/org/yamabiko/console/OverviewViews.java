package org.yamabiko.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.yamabiko.phone.PhoneNumber;

/** Turns what the ledger says into what the first page shows. */
@Singleton
class OverviewViews {

    private final TraceSteps traces;
    private final Clock clock;
    private final ConsoleConfig config;

    OverviewViews(TraceSteps traces, Clock clock, ConsoleConfig config) {
        this.traces = traces;
        this.clock = clock;
        this.config = config;
    }

    Overview of(LiveLedger.Reading ledger, Language language) {
        var words = Words.in(language);
        var times = Times.in(config.timeZone(), clock, language);
        return new Overview(times.todayInWords(),
                figure(ledger.callTally(), words::outcome, Tone::ofOutcome),
                figure(ledger.messageTally(), words::status, Tone::ofStatus),
                ledger.queued(),
                ledger.hotlines().stream().map(hotline -> hotline(hotline, ledger, words)).toList(),
                ledger.hotlineCount() - ledger.hotlines().size(),
                ledger.calls().stream().map(call -> call(call, ledger, words, times)).toList(),
                ledger.messages().stream().map(message -> text(message, words, times)).toList(),
                numberToDial(ledger));
    }

    private static Overview.Figure figure(List<LedgerView.Tally> tallies, Function<String, String> word,
            Function<String, Tone> tone) {
        var sums = new LinkedHashMap<String, Long>();
        tallies.forEach(tally -> sums.merge(tally.code(), tally.count(), Long::sum));
        var counts = sums.entrySet().stream()
                .map(sum -> new Overview.Count(word.apply(sum.getKey()), tone.apply(sum.getKey()).css(), sum.getValue()))
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .toList();
        return new Overview.Figure(counts.stream().mapToLong(Overview.Count::count).sum(), counts);
    }

    private static Overview.HotlineView hotline(LedgerView.Hotline hotline, LiveLedger.Reading ledger, Words words) {
        var state = HotlineState.of(hotline.revision(), hotline.changed());
        long callsToday = ledger.callsByDid().getOrDefault(hotline.did(), 0L);
        return new Overview.HotlineView("hotline-" + hotline.did(),
                "/hotlines/" + national(hotline.did()).replace("-", ""), national(hotline.did()), hotline.name(),
                words.trigger(hotline.trigger()), words.publication(state), state.tone().css(),
                Objects.toString(hotline.revision(), ""), callsToday);
    }

    private Overview.CallView call(LedgerView.Call call, LiveLedger.Reading ledger, Words words, Times times) {
        return new Overview.CallView("call-" + call.id(), href(call.id()), times.moment(call.startedAt()),
                ledger.hotlineName(call.did()),
                national(Objects.requireNonNullElse(call.did(), call.dialedNumber())), MaskedNumber.of(call.caller()),
                words.callerLine(call.callerLine()), words.outcome(call.outcome()), Tone.ofOutcome(call.outcome()).css(),
                call.rehearsal(), traces.tell(call, times));
    }

    private static Overview.TextView text(LedgerView.Message message, Words words, Times times) {
        return new Overview.TextView("text-" + message.id(), href(message.callId()), times.moment(message.createdAt()),
                MaskedNumber.of(message.recipient()), message.textKey(), words.status(message.status()),
                Tone.ofStatus(message.status()).css(), Objects.toString(message.gateway(), ""), message.attempts(),
                reason(message, words));
    }

    /** A receipt's state is kept as the reason; where it says the same as the status it explains nothing. */
    private static String reason(LedgerView.Message message, Words words) {
        return message.reason() == null || message.reason().equals(message.status()) ? "" : words.reason(message.reason());
    }

    private static String href(String callId) {
        return "/ledger/" + URLEncoder.encode(callId, StandardCharsets.UTF_8);
    }

    private static String numberToDial(LiveLedger.Reading ledger) {
        return ledger.hotlines().stream().filter(hotline -> hotline.revision() != null)
                .map(hotline -> national(hotline.did())).findFirst().orElse("");
    }

    /** Our own numbers, which are published, are shown whole; what somebody dialled by mistake may be anything. */
    private static String national(String did) {
        return PhoneNumber.parse(did).map(PhoneNumber::national).orElse(did);
    }
}
