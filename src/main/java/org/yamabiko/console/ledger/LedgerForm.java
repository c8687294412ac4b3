package org.yamabiko.console.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.yamabiko.call.CallOutcome;
import org.yamabiko.call.WrittenQuestion;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Words;
import org.yamabiko.outbox.MessageStatus;
import org.yamabiko.problem.Violation;

/**
 * The question as it was written, to be shown again.
 *
 * @param problems what was not understood, by field
 * @param query of the address that asks it again; empty if everything is asked for
 */
record LedgerForm(String ending, String from, String to, List<Option> hotlines, List<Option> outcomes, List<Option> statuses,
        List<Option> kinds,
        Map<String, String> problems, String query) {

    static LedgerForm of(WrittenQuestion question, Map<String, String> hotlines, Words words,
            LedgerMessages messages) {
        return new LedgerForm(shown(question.ending), shown(question.from), shown(question.to),
                HotlineNames.options(hotlines, question.did),
                options(CallOutcome.values(), words::outcome, question.outcome),
                options(MessageStatus.values(), words::status, question.status), kinds(question.rehearsal, messages), Map.of(),
                query(question));
    }

    LedgerForm with(List<Violation> violations, ViolationWords words) {
        var byField = violations.stream().collect(Collectors.toMap(Violation::field, words::of, (a, b) -> a));
        return new LedgerForm(ending, from, to, hotlines, outcomes, statuses, kinds, byField, query);
    }

    /** Empty if the field is right. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** The address of a page that goes on from a mark. */
    String pageFrom(String mark) {
        return "/ledger?" + (query.isEmpty() ? "" : query + "&") + "before=" + encoded(mark);
    }

    static String query(WrittenQuestion question) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("ending", question.ending);
        fields.put("did", question.did);
        fields.put("outcome", question.outcome);
        fields.put("status", question.status);
        fields.put("from", question.from);
        fields.put("to", question.to);
        fields.put("rehearsal", question.rehearsal);
        return fields.entrySet().stream().filter(field -> !shown(field.getValue()).isEmpty())
                .map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    private static List<Option> options(Enum<?>[] codes, Function<String, String> words, String chosen) {
        return Arrays.stream(codes).map(Enum::name).map(code -> new Option(code, words.apply(code), code.equals(chosen)))
                .toList();
    }

    private static List<Option> kinds(String chosen, LedgerMessages messages) {
        return List.of(new Option("false", messages.realOnly(), "false".equals(chosen)),
                new Option("true", messages.rehearsalsOnly(), "true".equals(chosen)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String shown(String value) {
        return value == null ? "" : value.strip();
    }
}
