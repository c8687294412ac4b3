package org.yamabiko.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.yamabiko.gateway.Excerpt;
import org.yamabiko.gateway.HttpGatewayConfig;
import org.yamabiko.gateway.RejectReason;
import org.yamabiko.gateway.http.Exchange.Answer;

/**
 * What this aggregator's answers mean: its own words first, then the operator's about a status, then the standard's.
 *
 * @param id empty if the aggregator echoes our own id
 */
record AnswerRules(StatusRanges accepted, Optional<Finding> id, Optional<Finding> error, Map<String, RejectReason> errors,
        Map<String, RejectReason> statusReasons) {

    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

    /** What an answer means. */
    sealed interface Meaning {

        /** @param ids as the aggregator gave them; empty if it echoes ours */
        record Taken(List<String> ids) implements Meaning {
        }

        record Refused(RejectReason reason, String detail) implements Meaning {
        }

        record Unclear(String detail) implements Meaning {
        }
    }

    /** @throws IllegalArgumentException if a setting is wrong; the message names the key */
    static AnswerRules of(Keys keys, HttpGatewayConfig config) {
        config.statusReasons().keySet().stream().filter(status -> !STATUS.matcher(status).matches()).forEach(status -> {
            throw keys.wrong("http.status-reasons.\"" + status + "\"", "must name one status, such as 404");
        });
        var error = Finding.of(keys, "error", config.errorPointer(), config.errorPattern());
        if (error.isEmpty() && !config.errors().isEmpty()) {
            throw keys.wrong("http.errors", "needs http.error-pointer or http.error-pattern, which say where the code stands");
        }
        return new AnswerRules(StatusRanges.of(keys, "http.accepted-status", config.acceptedStatus()),
                Finding.of(keys, "id", config.idPointer(), config.idPattern()), error, config.errors(), config.statusReasons());
    }

    Meaning judge(Answer answer) {
        var code = error.flatMap(e -> e.in(answer.body()).stream().findFirst());
        var detail = "HTTP " + answer.status() + code.map(c -> ", error " + Excerpt.readable(c)).orElse("");
        var own = code.map(errors::get).or(() -> Optional.ofNullable(statusReasons.get("" + answer.status())));
        if (own.isPresent()) {
            return new Meaning.Refused(own.get(), detail);
        }
        if (accepted.contain(answer.status())) {
            return taken(answer, detail);
        }
        return AnswerStatus.of(answer.status(), answer.retryAfter()).reason()
                .<Meaning> map(reason -> new Meaning.Refused(reason, detail))
                .orElseGet(() -> new Meaning.Unclear(detail));
    }

    /** Where an id is missing, the text has probably left, though its receipts will find nobody. */
    private Meaning taken(Answer answer, String detail) {
        if (id.isEmpty()) {
            return new Meaning.Taken(List.of());
        }
        var ids = id.get().in(answer.body());
        return ids.isEmpty() || !ids.stream().allMatch(SegmentId::isUsable)
                ? new Meaning.Unclear(detail + ", but its id cannot be read")
                : new Meaning.Taken(ids);
    }
}
