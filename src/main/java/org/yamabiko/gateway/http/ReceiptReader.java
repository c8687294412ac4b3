package org.yamabiko.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.yamabiko.gateway.HttpGatewayConfig.Receipts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** How receipts are written. */
sealed interface ReceiptReader {

    /**
     * What a receipt says, in the aggregator's words.
     *
     * @param segment its number; empty if it has none
     * @param recipient as the aggregator writes it; empty if it is not there or not configured
     */
    record Words(String id, String state, Optional<String> segment, String detail, Optional<String> recipient) {
    }

    /** @return one for each receipt that came, empty if it cannot be read */
    List<Optional<Words>> read(Incoming incoming);

    /** Whether each receipt is about one segment of the id's text. */
    boolean numbersSegments();

    /** @throws IllegalArgumentException if a setting is missing or wrong; the message names the key */
    static ReceiptReader of(Keys keys, Receipts config, Guard guard) {
        keys.notBoth("http.receipts.id-pointer", config.idPointer(), "http.receipts.id-parameter", config.idParameter());
        var isSet = config.idPointer().isPresent() || config.idParameter().isPresent();
        if (guard.isOn() != isSet) {
            throw guard.isOn() ? keys.wrong("http.receipts.id-pointer", "or -parameter is required for receipts")
                    : keys.wrong("http.receipts", "needs a guard: hmac-header and hmac-secret, or secret-path");
        }
        if (!isSet) {
            return new FromParameters("", "", Extras.none());
        }
        return config.idPointer().isPresent() ? json(keys, config)
                : new FromParameters(config.idParameter().orElseThrow(),
                        keys.required("http.receipts.state-parameter", config.stateParameter(), "with id-parameter"),
                        new Extras<>(config.segmentParameter(), config.detailParameter(), config.recipientParameter()));
    }

    private static ReceiptReader json(Keys keys, Receipts config) {
        keys.required("http.receipts.state-pointer", config.statePointer(), "with id-pointer");
        return new FromJson(pointer(keys, "list", config.listPointer()).orElse(JsonPointer.empty()),
                pointer(keys, "id", config.idPointer()).orElseThrow(),
                pointer(keys, "state", config.statePointer()).orElseThrow(),
                new Extras<>(pointer(keys, "segment", config.segmentPointer()), pointer(keys, "detail", config.detailPointer()),
                        pointer(keys, "recipient", config.recipientPointer())));
    }

    private static Optional<JsonPointer> pointer(Keys keys, String what, Optional<String> written) {
        return written.map(w -> Json.pointer(keys, "http.receipts." + what + "-pointer", w));
    }

    /** Where a receipt has what it need not have. */
    record Extras<P>(Optional<P> segment, Optional<P> detail, Optional<P> recipient) {

        static <P> Extras<P> none() {
            return new Extras<>(Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** @param value what stands in a place */
        Optional<Words> words(Optional<String> id, Optional<String> state, Function<P, Optional<String>> value) {
            return id.flatMap(i -> state.map(s -> new Words(i, s, segment.flatMap(value), detail.flatMap(value).orElse(""),
                    recipient.flatMap(value))));
        }
    }

    /** One document with one receipt, or a list of them. */
    record FromJson(JsonPointer list, JsonPointer id, JsonPointer state, Extras<JsonPointer> extras)
            implements
                ReceiptReader {

        @Override
        public List<Optional<Words>> read(Incoming incoming) {
            var found = Json.readOrMissing(incoming.bodyText()).at(list);
            var each = found.isArray() ? StreamSupport.stream(found.spliterator(), false) : Stream.of(found);
            return each.map(this::read).toList();
        }

        private Optional<Words> read(JsonNode receipt) {
            return extras.words(Json.scalar(receipt.at(id)), Json.scalar(receipt.at(state)),
                    pointer -> Json.scalar(receipt.at(pointer)));
        }

        @Override
        public boolean numbersSegments() {
            return extras.segment().isPresent();
        }
    }

    /** One receipt in a form or a query. */
    record FromParameters(String id, String state, Extras<String> extras)
            implements
                ReceiptReader {

        @Override
        public List<Optional<Words>> read(Incoming incoming) {
            try {
                var parameters = incoming.parameters();
                return List.of(extras.words(value(parameters, id), value(parameters, state), name -> value(parameters, name)));
            } catch (IllegalArgumentException e) {
                return List.of(Optional.empty());
            }
        }

        private static Optional<String> value(Map<String, String> parameters, String name) {
            return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(value -> !value.isEmpty());
        }

        @Override
        public boolean numbersSegments() {
            return extras.segment().isPresent();
        }
    }
}
