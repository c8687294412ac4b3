package org.yamabiko.console.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.yamabiko.console.MaskedNumber;
import org.yamabiko.console.Times;
import org.yamabiko.console.Tone;
import org.yamabiko.console.Words;
import org.yamabiko.outbox.MessageStatus;
import org.yamabiko.outbox.MessageView;
import org.yamabiko.outbox.MessageView.SegmentView;
import org.yamabiko.phone.PhoneNumber;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts with all their states, in the reader's words. */
record TextTraces(Words words, Sentences sentences, Times times) {

    /** A gateway's own words may repeat the number. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d{6,}(\\d{4})");

    /** @param mayDecide whether the reader may say what becomes of a blocked one */
    CallTrace.TextTrace text(MessageView message, boolean mayDecide) {
        var status = message.status().name();
        return new CallTrace.TextTrace(message.textKey(), message.textVersion(), message.body(), sender(message),
                recipient(message), words.status(status), Tone.ofStatus(status).css(), reason(message.reason(), status),
                masked(message.detail()), Objects.toString(message.gateway(), ""), message.attempts(), cost(message),
                moment(message.createdAt()), moment(message.submittedAt()), moment(message.settledAt()),
                moment(message.validUntil()),
                mayDecide && message.status() == MessageStatus.BLOCKED
                        ? LedgerViews.href(message.callId()) + "/texts/" + message.id()
                        : "",
                elements(message.history()).map(this::event).toList(), message.segments().stream().map(this::segment).toList());
    }

    private static String sender(MessageView message) {
        return PhoneNumber.parse(message.senderId()).map(PhoneNumber::national).orElse(message.senderId());
    }

    private static MaskedNumber recipient(MessageView message) {
        return new MaskedNumber(message.recipient().substring(message.recipient().lastIndexOf('*') + 1));
    }

    private static CallTrace.Cost cost(MessageView message) {
        return new CallTrace.Cost(message.billedSegments(), submits(message, "SUBMITTED"), submits(message, "UNCERTAIN"));
    }

    private static long submits(MessageView message, String event) {
        return elements(message.history()).filter(entry -> entry.path("event").asText().equals(event)).count();
    }

    private CallTrace.Line event(JsonNode entry) {
        var sentence = sentences.event(entry.path("event").asText(), entry.path("gateway").asText(),
                entry.path("attempt").asText());
        var reason = entry.hasNonNull("reason") ? words.reason(entry.path("reason").asText()) : "";
        var detail = who(masked(entry.path("detail").asText("")));
        return new CallTrace.Line(moment(Instant.parse(entry.path("at").asText())), sentence,
                Stream.of(reason, detail).filter(part -> !part.isEmpty()).reduce((a, b) -> a + ": " + b).orElse(""));
    }

    /** A decision's detail is {@code by NAME}: the name stands for itself. */
    private static String who(String detail) {
        return detail.startsWith("by ") ? detail.substring("by ".length()) : detail;
    }

    private CallTrace.Segment segment(SegmentView segment) {
        var states = elements(segment.states()).map(this::state).toList();
        return new CallTrace.Segment(segment.attempt(), segment.number(), segment.gateway(), segment.smscId(), states);
    }

    private CallTrace.Line state(JsonNode report) {
        return new CallTrace.Line(moment(Instant.parse(report.path("at").asText())),
                words.reason(report.path("state").asText()),
                "");
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list == null ? Stream.of() : list.valueStream();
    }

    private Times.Moment moment(Instant at) {
        return at == null ? null : times.moment(at);
    }

    private String reason(String reason, String status) {
        return reason == null || reason.equals(status) ? "" : words.reason(reason);
    }

    private static String masked(String words) {
        return words == null ? "" : LONG_NUMBER.matcher(words).replaceAll(TextTraces::ending);
    }

    private static String ending(MatchResult number) {
        return "****" + number.group(1);
    }
}
