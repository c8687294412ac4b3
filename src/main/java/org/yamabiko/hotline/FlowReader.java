package org.yamabiko.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yamabiko.phone.LineType;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;
import org.yamabiko.sender.SenderId;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the head of a flow document and collects everything that is wrong with it. One reader a document. */
final class FlowReader {

    private static final Set<String> FIELDS = Set.of("did", "name", "language", "trigger", "senderId", "flow", "withheld",
            "notTextable", "hours", "surge", "reasons");
    private static final Map<String, Locale> LANGUAGES = Map.of("ja", Locale.JAPANESE, "en", Locale.ENGLISH);
    private static final int LONGEST_NAME = 100;

    private final List<Violation> violations = new ArrayList<>();
    private final StepReader steps = new StepReader(this::refuse);
    private final HoursReader hours = new HoursReader(this::refuse, steps);
    private final OverflowReader overflow = new OverflowReader(this::refuse, steps);

    List<Violation> violations() {
        return violations;
    }

    /** @return null if anything is wrong; then {@link #violations()} says what */
    Hotline read(JsonNode document) {
        if (!document.isObject()) {
            refuse("", "hotline.object", "must be an object with did, name, senderId and flow");
            return null;
        }
        document.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                refuse(name, "hotline.field", "is not known; known are " + FIELDS.stream().sorted().toList());
            }
        });
        var did = did(document);
        var name = name(document);
        var language = language(document);
        var trigger = trigger(document);
        var sender = sender(document);
        var flow = flow(document);
        var withheld = steps.readHelp(document.get("withheld"), "withheld");
        var notTextable = steps.readHelp(document.get("notTextable"), "notTextable");
        var open = hours.read(document.get("hours"), "hours");
        var surge = overflow.surge(document.get("surge"), "surge");
        var reasons = overflow.reasons(document.get("reasons"), "reasons");
        if (trigger == Trigger.HANG_UP) {
            mustBeText(flow, "flow");
            open.ifPresent(h -> mustBeText(h.outside(), "hours.outside"));
            open.flatMap(OpeningHours::holiday).ifPresent(step -> mustBeText(step, "hours.holiday"));
            reasons.forEach((reason, step) -> mustBeText(step, "reasons." + reason));
        }
        return violations.isEmpty()
                ? new Hotline(did, name, language, trigger, sender, flow, withheld, notTextable, open, surge, reasons)
                : null;
    }

    private void mustBeText(Step step, String path) {
        if (step != null && !(step instanceof Step.SendText)) {
            refuse(path, "hotline.hang-up", "must be one text, because HANG_UP never answers: nothing can be said or asked");
        }
    }

    private Step flow(JsonNode document) {
        if (!document.has("flow")) {
            missing("flow");
            return null;
        }
        return steps.read(document.get("flow"), "flow");
    }

    private PhoneNumber did(JsonNode document) {
        var written = words(document, "did");
        if (written == null) {
            missing("did");
            return null;
        }
        var number = PhoneNumber.parse(written).filter(n -> isNumberOfACompany(n.lineType()));
        if (number.isEmpty()) {
            refuse("did", "hotline.did",
                    "is no number that a company publishes: 050, 0120, 0800, 0570 or an area code such as 03");
        }
        return number.orElse(null);
    }

    private static boolean isNumberOfACompany(LineType type) {
        return switch (type) {
            case LANDLINE, IP_PHONE, TOLL_FREE, SERVICE -> true;
            case MOBILE, M2M, FOREIGN -> false;
        };
    }

    private String name(JsonNode document) {
        var name = words(document, "name");
        if (name == null || name.isBlank()) {
            missing("name");
            return null;
        }
        if (name.length() > LONGEST_NAME) {
            refuse("name", "hotline.name", "must be at most " + LONGEST_NAME + " characters", LONGEST_NAME);
        }
        return name;
    }

    private Locale language(JsonNode document) {
        var language = document.has("language") ? words(document, "language") : "ja";
        if (language == null || !LANGUAGES.containsKey(language)) {
            refuse("language", "hotline.language", "must be ja or en");
            return null;
        }
        return LANGUAGES.get(language);
    }

    private Trigger trigger(JsonNode document) {
        var word = document.has("trigger") ? words(document, "trigger") : Trigger.ANSWER.name();
        for (var trigger : Trigger.values()) {
            if (trigger.name().equals(word)) {
                return trigger;
            }
        }
        refuse("trigger", "hotline.trigger", "must be ANSWER or HANG_UP");
        return null;
    }

    private SenderId sender(JsonNode document) {
        var written = words(document, "senderId");
        if (written == null) {
            missing("senderId");
            return null;
        }
        Optional<SenderId> sender = SenderId.of(written);
        if (sender.isEmpty()) {
            refuse("senderId", "hotline.sender", SenderId.RULE);
        }
        return sender.orElse(null);
    }

    private static String words(JsonNode document, String field) {
        var node = document.get(field);
        return node != null && node.isTextual() ? node.textValue() : null;
    }

    private void missing(String field) {
        refuse(field, "hotline.missing", "is missing");
    }

    private void refuse(String field, String code, String message, Object... args) {
        violations.add(Violation.of(field, code, message, args));
    }
}
