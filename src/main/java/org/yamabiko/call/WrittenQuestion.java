package org.yamabiko.call;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jboss.resteasy.reactive.RestQuery;
import org.yamabiko.outbox.MessageStatus;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/**
 * A question as it is written into a form or an address; null or blank means any. Times are instants such as
 * 2026-11-22T05:00:00Z, or days in Japan such as 2026-11-22.
 */
public class WrittenQuestion {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

    @RestQuery
    public String ending;
    @RestQuery
    public String did;
    @RestQuery
    public String outcome;
    @RestQuery
    public String status;
    @RestQuery
    public String from;
    @RestQuery
    public String to;
    @RestQuery
    public String rehearsal;

    /**
     * As programs mean it: {@code to} is not included.
     *
     * @throws InvalidInputException that names everything that was not understood
     */
    public CallQuestion read() {
        return read(to);
    }

    /** As people mean it: a day {@code to} is included. */
    public CallQuestion readToItsEnd() {
        return read(isAny(to) || !DAY.matcher(to).matches() ? to : dayAfter(to));
    }

    private static String dayAfter(String day) {
        try {
            return LocalDate.parse(day).plusDays(1).toString();
        } catch (DateTimeParseException e) {
            return day;
        }
    }

    private CallQuestion read(String to) {
        var violations = new ArrayList<Violation>();
        var question = new CallQuestion(ending(violations), did(violations),
                word("outcome", outcome, CallOutcome.values(), violations),
                word("status", status, MessageStatus.values(), violations), time("from", from, violations),
                time("to", to, violations), rehearsal(violations));
        if (!violations.isEmpty()) {
            throw new InvalidInputException("The question was not understood", violations);
        }
        return question;
    }

    private String ending(List<Violation> violations) {
        if (isAny(ending)) {
            return null;
        }
        var digits = Normalizer.normalize(ending.strip(), Normalizer.Form.NFKC);
        if (!FOUR_DIGITS.matcher(digits).matches()) {
            violations.add(Violation.of("ending", "ledger.ending", "must be the last four digits of a number"));
        }
        return digits;
    }

    private Boolean rehearsal(List<Violation> violations) {
        if (isAny(rehearsal)) {
            return null;
        }
        if (!rehearsal.equals("true") && !rehearsal.equals("false")) {
            violations.add(Violation.of("rehearsal", "ledger.word", "must be one of [true, false]"));
        }
        return Boolean.valueOf(rehearsal);
    }

    private PhoneNumber did(List<Violation> violations) {
        if (isAny(did)) {
            return null;
        }
        var number = PhoneNumber.parse(did);
        if (number.isEmpty()) {
            violations.add(Violation.of("did", "ledger.did", "is no telephone number"));
        }
        return number.orElse(null);
    }

    private static <E extends Enum<E>> E word(String field, String written, E[] words, List<Violation> violations) {
        if (isAny(written)) {
            return null;
        }
        var found = Arrays.stream(words).filter(word -> word.name().equals(written)).findFirst();
        if (found.isEmpty()) {
            violations.add(Violation.of(field, "ledger.word", "must be one of " + List.of(words)));
        }
        return found.orElse(null);
    }

    private static Instant time(String field, String written, List<Violation> violations) {
        if (isAny(written)) {
            return null;
        }
        try {
            var time = DAY.matcher(written).matches()
                    ? LocalDate.parse(written).atStartOfDay(JAPAN).toInstant()
                    : Instant.parse(written);
            // the database knows fewer years than Java
            if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        violations.add(Violation.of(field, "ledger.time",
                "must be an instant such as 2026-11-22T05:00:00Z or a day such as 2026-11-22"));
        return null;
    }

    private static boolean isAny(String written) {
        return written == null || written.isBlank();
    }
}
