package org.yamabiko.sender;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.CarrierRules;
import org.yamabiko.carrier.SenderKind;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.sender.SenderValue.Refused;
import org.yamabiko.sender.SenderValue.Registrable;

/** Reads a sender that somebody wrote, by the rules of its carrier. One reader a sender. */
final class SenderRules {

    private static final int LONGEST = 200;

    private final CarrierRules carriers;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    SenderRules(CarrierRules carriers, LocalDate today) {
        this.carriers = carriers;
        this.today = today;
    }

    /** @throws InvalidInputException with every field that is wrong */
    Sender read(long id, SenderDraft draft) {
        if (draft == null) {
            throw refused(List.of(new Violation("", "a JSON object with carrier, value and reviewReference is needed")));
        }
        var carrier = word("carrier", draft.carrier(), Carrier.class);
        var kind = blank(draft.kind()) ? null : word("kind", draft.kind(), SenderKind.class);
        var from = day("validFrom", draft.validFrom(), today);
        var until = day("validUntil", draft.validUntil(), null);
        if (from != null && until != null && until.isBefore(from)) {
            refuse("validUntil", "sender.ends-early", "must not be before validFrom");
        }
        var value = value(draft.value(), kind, carrier, from);
        var reference = words("reviewReference", draft.reviewReference(), true);
        var page = page(draft.publishedAt());
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
        return new Sender(id, carrier, value.kind(), value.digits(), from, until, reference, page);
    }

    private Registrable value(String written, SenderKind kind, Carrier carrier, LocalDate day) {
        if (blank(written)) {
            refuse("value", "missing", "is missing");
            return null;
        }
        return switch (SenderValue.of(written, kind)) {
            case Refused refused -> {
                refuse("value", "sender." + refused.reason(), refused.reason().words());
                yield null;
            }
            case Registrable value -> {
                if (kind != null && kind != value.kind()) {
                    refuse("kind", "sender.other-kind", "is not what the digits say: " + value.kind(), value.kind().name());
                }
                checkCarrier(value, carrier, day == null ? today : day);
                yield value;
            }
        };
    }

    private void checkCarrier(Registrable value, Carrier carrier, LocalDate day) {
        if (carrier == null) {
            return;
        }
        var taken = carriers.senderKinds(carrier, day);
        if (!taken.contains(value.kind())) {
            refuse("value", "sender.not-at-" + carrier, carrier + " does not register a " + value.kind() + ", but "
                    + taken.stream().sorted().toList());
        }
    }

    private LocalDate day(String field, String written, LocalDate unsaid) {
        if (blank(written)) {
            return unsaid;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            refuse(field, "day", "must be a day such as 2026-11-22");
            return null;
        }
    }

    private String words(String field, String written, boolean needed) {
        if (blank(written)) {
            if (needed) {
                refuse(field, "missing", "is missing");
            }
            return null;
        }
        if (written.length() > LONGEST) {
            refuse(field, "too-long", "must be at most " + LONGEST + " characters", LONGEST);
        }
        return written.strip();
    }

    private String page(String written) {
        var page = words("publishedAt", written, false);
        if (page == null) {
            return null;
        }
        try {
            var uri = new URI(page);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return page;
            }
        } catch (URISyntaxException e) {
            // one message serves both
        }
        refuse("publishedAt", "sender.page", "must be the https:// address of a page on the company's site");
        return null;
    }

    private <E extends Enum<E>> E word(String field, String word, Class<E> words) {
        for (var constant : words.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        refuse(field, "one-of", "must be one of " + Arrays.toString(words.getEnumConstants()),
                Arrays.toString(words.getEnumConstants()));
        return null;
    }

    private void refuse(String field, String code, String message, Object... args) {
        violations.add(Violation.of(field, code, message, args));
    }

    private static boolean blank(String written) {
        return written == null || written.isBlank();
    }

    private static InvalidInputException refused(List<Violation> violations) {
        return new InvalidInputException("The sender was not taken", violations);
    }
}
