package org.yamabiko.gateway.http;

import java.time.Duration;

import org.yamabiko.gateway.GatewayConfig;
import org.yamabiko.gateway.ReceiptIdFormat;

/** A gateway's settings, checked. */
record HttpSettings(String name, RequestTemplate request, AnswerRules answers, SegmentId segmentId, ReceiptRules receipts,
        int window, Duration submitTimeout) {

    /** @throws IllegalArgumentException if a setting is missing or wrong; the message names the key */
    static HttpSettings of(String name, GatewayConfig config) {
        var keys = new Keys(name);
        keys.positive("window-size", config.windowSize());
        keys.positive("submit-timeout", config.submitTimeout().toMillis());
        var request = RequestTemplate.of(keys, config.http());
        var answers = AnswerRules.of(keys, config.http());
        var receipts = ReceiptRules.of(keys, config.http().receipts());
        if (config.receiptIdFormat() == ReceiptIdFormat.AUTO) {
            throw keys.wrong("receipt-id-format", "auto is for SMPP; an aggregator's documents say how its receipts write ids");
        }
        if (receipts.guard().isOn() && answers.id().isEmpty() && !request.tellsMessageId()) {
            throw keys.wrong("http.receipts", "needs http.id-pointer, http.id-pattern, or " + Placeholder.MESSAGE_ID
                    + " in the request: without an id a receipt finds no text");
        }
        return new HttpSettings(name, request, answers,
                new SegmentId(config.receiptIdFormat(), receipts.reader().numbersSegments()), receipts, config.windowSize(),
                config.submitTimeout());
    }

    @Override
    public String toString() {
        return "HttpSettings[" + name + " at " + request.origin() + "]";
    }
}
