package org.yamabiko.lab.scenario;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.yamabiko.call.CallOutcome;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.lab.Persona;
import org.yamabiko.lab.Personas;
import org.yamabiko.lab.scenario.Scenario.Expectation;
import org.yamabiko.lab.scenario.Scenario.ExpectedText;
import org.yamabiko.lab.scenario.Scenario.Step;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads one document and says everything that is wrong with it. */
final class ScenarioReader {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_STEPS = 200;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** @return empty only if there are violations */
    Optional<Scenario> read(JsonNode document) {
        known(document, "", Set.of("name", "persona", "hotline", "reason", "drafts", "steps", "expect"));
        var name = name(document.path("name"));
        var persona = persona(document.path("persona"));
        var hotline = number(document.path("hotline"), "hotline");
        var reason = reason(document);
        var drafts = flag(document, "", "drafts");
        var steps = steps(document.path("steps"));
        var expect = expect(document.path("expect"));
        return hotline.isEmpty() || persona.isEmpty() ? Optional.empty()
                : Optional.of(new Scenario(name, persona.get(), hotline.get(), reason, drafts, steps, expect));
    }

    private String name(JsonNode node) {
        var name = node.asText("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.matches(".*[\\p{Cntrl}/].*")) {
            add("name", "scenario.name", "must say in 1 to " + LONGEST_NAME + " characters what is tried, without '/'",
                    LONGEST_NAME);
        }
        return name;
    }

    private Optional<Persona> persona(JsonNode node) {
        var found = Personas.find(node.asText(""));
        if (found.isEmpty()) {
            var all = String.join(", ", Personas.all().stream().map(Persona::key).toList());
            add("persona", "scenario.persona", "must be one of " + all, all);
        }
        return found;
    }

    private Optional<PhoneNumber> number(JsonNode node, String field) {
        var number = PhoneNumber.parse(node.asText(""));
        if (number.isEmpty()) {
            add(field, "scenario.number", "must be a telephone number in quotes, such as \"05012345678\"");
        }
        return number;
    }

    private Optional<String> reason(JsonNode document) {
        var reason = words(document, "reason");
        if (!reason.map(Hotline::isReason).orElse(true)) {
            add("reason", "reasons.name", "must be 1 to 20 of a to z, 0 to 9 and '-'");
        }
        return reason;
    }

    private List<Step> steps(JsonNode list) {
        var steps = new ArrayList<Step>();
        if (list.isMissingNode()) {
            return steps;
        }
        if (!list.isArray() || list.size() > MOST_STEPS) {
            add("steps", "scenario.steps", "must be a list of at most " + MOST_STEPS + " steps", MOST_STEPS);
            return steps;
        }
        for (int i = 0; i < list.size(); i++) {
            step(list.get(i), "steps." + i).ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<Step> step(JsonNode node, String field) {
        var kinds = List.of("hear", "press", "hangUp").stream().filter(node::has).toList();
        if (kinds.size() != 1) {
            add(field, "scenario.step", "must be one of hear, press, hangUp");
            return Optional.empty();
        }
        return switch (kinds.getFirst()) {
            case "hear" -> hear(node, field);
            case "press" -> press(node, field);
            default -> hangUp(node, field);
        };
    }

    private Optional<Step> hear(JsonNode node, String field) {
        known(node, field, Set.of("hear"));
        var words = node.get("hear").asText("").strip();
        if (words.isEmpty()) {
            add(field + ".hear", "scenario.words", "must be words of a prompt");
        }
        return Optional.of(new Step.Hear(words));
    }

    private Optional<Step> press(JsonNode node, String field) {
        known(node, field, Set.of("press", "after"));
        var keys = node.get("press").asText("");
        if (!keys.matches("[0-9*#]{1,40}")) {
            add(field + ".press", "scenario.keys", "must be 1 to 40 of the keys 0 to 9, * and #, in quotes");
        }
        return Optional.of(new Step.Press(keys, duration(node.path("after"), field + ".after", Duration.ZERO)));
    }

    private Optional<Step> hangUp(JsonNode node, String field) {
        known(node, field, Set.of("hangUp"));
        if (!flag(node, field, "hangUp")) {
            add(field + ".hangUp", "scenario.true", "can only be true");
        }
        return Optional.of(new Step.HangUp());
    }

    private Expectation expect(JsonNode node) {
        known(node, "expect", Set.of("outcome", "text", "noText"));
        var noText = flag(node, "expect", "noText");
        var text = node.has("text") ? Optional.of(text(node.get("text"))) : Optional.<ExpectedText> empty();
        if (noText && text.isPresent()) {
            add("expect.noText", "scenario.either", "cannot stand beside text");
        }
        if (!node.has("outcome") && text.isEmpty() && !noText) {
            add("expect", "scenario.expect", "must say what is expected: outcome, text or noText");
        }
        return new Expectation(outcome(node.path("outcome")), text, noText);
    }

    private Optional<CallOutcome> outcome(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        var found = Arrays.stream(CallOutcome.values()).filter(outcome -> outcome.name().equals(node.asText(""))).findFirst();
        if (found.isEmpty()) {
            var all = String.join(", ", Arrays.stream(CallOutcome.values()).map(Enum::name).toList());
            add("expect.outcome", "scenario.outcome", "must be one of " + all, all);
        }
        return found;
    }

    private ExpectedText text(JsonNode node) {
        known(node, "expect.text", Set.of("key", "contains", "to", "from", "within"));
        var to = node.has("to") ? number(node.get("to"), "expect.text.to") : Optional.<PhoneNumber> empty();
        return new ExpectedText(words(node, "key"), words(node, "contains"), to, words(node, "from"),
                duration(node.path("within"), "expect.text.within", ExpectedText.USUALLY_WITHIN));
    }

    private static Optional<String> words(JsonNode node, String name) {
        return Optional.of(node.path(name).asText("")).filter(words -> !words.isEmpty());
    }

    private Duration duration(JsonNode node, String field, Duration usual) {
        if (node.isMissingNode()) {
            return usual;
        }
        try {
            var duration = Duration.parse(node.asText(""));
            if (!duration.isNegative() && duration.compareTo(LONGEST_WAIT) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        add(field, "scenario.duration", "must be a time of at most two minutes, such as PT10S");
        return usual;
    }

    private boolean flag(JsonNode node, String path, String name) {
        if (node.has(name) && !node.get(name).isBoolean()) {
            add(path.isEmpty() ? name : path + "." + name, "scenario.flag", "must be true or false");
        }
        return node.path(name).asBoolean(false);
    }

    private void known(JsonNode node, String path, Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                var all = String.join(", ", names.stream().sorted().toList());
                add(path.isEmpty() ? name : path + "." + name, "scenario.field", "is not known; known are " + all, all);
            }
        });
    }

    private void add(String field, String code, String message, Object... args) {
        violations.add(Violation.of(field, code, message, args));
    }
}
