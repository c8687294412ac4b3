package org.yamabiko.gateway.http;

import org.yamabiko.gateway.HttpGatewayConfig;

/** Who may report receipts, how they are written, and what their words mean. */
record ReceiptRules(Guard guard, ReceiptReader reader, StateWords states) {

    /** @throws IllegalArgumentException if a setting is missing or wrong; the message names the key */
    static ReceiptRules of(Keys keys, HttpGatewayConfig.Receipts config) {
        var guard = Guard.of(keys, config);
        return new ReceiptRules(guard, ReceiptReader.of(keys, config, guard), StateWords.of(config.states()));
    }
}
