package org.yamabiko.phone;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who calls, and whether it may be used.
 *
 * @param number present only if the caller allowed its use and it is a number; a withheld one is never held here
 */
public record CallerId(Optional<PhoneNumber> number, Presentation presentation, CallerLine line) {

    /** What trunks write in place of a name when there is no number; the reasons of TTC JT-Q931 and RFC 3323. */
    private static final Map<String, CallerLine> REASONS = Map.of(
            "anonymous", CallerLine.WITHHELD,
            "reject by user", CallerLine.WITHHELD,
            "restricted", CallerLine.WITHHELD,
            "coin line/payphone", CallerLine.PAYPHONE,
            "payphone", CallerLine.PAYPHONE,
            "unavailable", CallerLine.UNAVAILABLE,
            "interaction with other service", CallerLine.UNAVAILABLE,
            "unknown", CallerLine.UNAVAILABLE);

    private static final Pattern WITHHOLD_PREFIX = Pattern.compile("^184(?=0|\\+)");
    private static final Pattern PRESENT_PREFIX = Pattern.compile("^186(?=0|\\+)");
    private static final Pattern ABROAD_PREFIX = Pattern.compile("^(?:010|00)(?=[1-9])");

    public CallerId {
        if (number.isPresent() && presentation != Presentation.ALLOWED) {
            throw new IllegalArgumentException("a number whose use is not allowed");
        }
    }

    /**
     * Judges what Asterisk says of a caller.
     *
     * @param written {@code agi_callerid}: a number in any form, or a word such as {@code anonymous}; may be null
     * @param name {@code agi_calleridname}: where trunks give the reason for a missing number; may be null
     * @param callingPres {@code agi_callingpres}: the Q.931 octet in decimal; may be null
     */
    public static CallerId of(String written, String name, String callingPres) {
        var presentation = Presentation.ofCallingPres(callingPres);
        return switch (presentation) {
            case RESTRICTED -> without(presentation, reason(name).filter(r -> r == CallerLine.PAYPHONE)
                    .orElse(CallerLine.WITHHELD));
            case UNAVAILABLE -> without(presentation, reason(name).orElse(CallerLine.UNAVAILABLE));
            case ALLOWED -> reason(name).or(() -> reason(written)).map(CallerId::forReason)
                    .orElseGet(() -> presented(written));
        };
    }

    private static Optional<CallerLine> reason(String words) {
        return Optional.ofNullable(words).map(w -> REASONS.get(w.strip().toLowerCase(Locale.ROOT)));
    }

    private static CallerId forReason(CallerLine reason) {
        return without(reason == CallerLine.WITHHELD ? Presentation.RESTRICTED : Presentation.UNAVAILABLE, reason);
    }

    private static CallerId presented(String written) {
        if (written == null || written.isBlank()) {
            return without(Presentation.UNAVAILABLE, CallerLine.UNAVAILABLE);
        }
        var digits = PhoneNumber.dialable(written);
        if (WITHHOLD_PREFIX.matcher(digits).find()) {
            return without(Presentation.RESTRICTED, CallerLine.WITHHELD);
        }
        var bare = ABROAD_PREFIX.matcher(PRESENT_PREFIX.matcher(digits).replaceFirst("")).replaceFirst("+");
        return PhoneNumber.parse(bare)
                .map(n -> new CallerId(Optional.of(n), Presentation.ALLOWED, CallerLine.of(n.lineType())))
                .orElseGet(() -> without(Presentation.ALLOWED, CallerLine.UNREADABLE));
    }

    private static CallerId without(Presentation presentation, CallerLine line) {
        return new CallerId(Optional.empty(), presentation, line);
    }
}
