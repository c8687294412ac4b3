package org.yamabiko.hotline;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.yamabiko.hotline.Step.AskNumber;
import org.yamabiko.hotline.Step.Menu;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Step.StopTexts;
import org.yamabiko.hotline.Step.Transfer;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the steps of a flow document; a step that is wrong is reported with its path and read as null. */
final class StepReader {

    private static final Set<String> MENU_FIELDS = Set.of("prompt", "timeout", "attempts", "keys", "otherwise");
    private static final Pattern KEY = Pattern.compile("[0-9*#]");
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern TEXT_KEY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final int DEEPEST_MENU = 5;
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(6);
    private static final int MOST_ATTEMPTS = 5;
    static final int USUAL_ATTEMPTS = 3;

    private final Complaints complaints;
    private final PromptReader prompts;

    StepReader(Complaints complaints) {
        this.complaints = complaints;
        this.prompts = new PromptReader(complaints);
    }

    Step read(JsonNode node, String path) {
        return read(node, path, 1);
    }

    /** What callers get whose number cannot be used: something said, or the question for a number. */
    Optional<Step> readHelp(JsonNode node, String path) {
        if (node == null) {
            return Optional.empty();
        }
        var single = single(node, path);
        return switch (single) {
            case "say" -> Optional.ofNullable(prompts.read(node.get("say"), path + ".say")).map(Say::new);
            case "askNumber" ->
                Optional.ofNullable(prompts.read(node.get("askNumber"), path + ".askNumber")).map(AskNumber::new);
            case "" -> Optional.empty();
            default -> {
                complaints.add(path + "." + single, "step.help", "is not possible here; say and askNumber are");
                yield Optional.empty();
            }
        };
    }

    private Step read(JsonNode node, String path, int depth) {
        var single = single(node, path);
        return switch (single) {
            case "menu" -> menu(node.get("menu"), path + ".menu", depth);
            case "text" ->
                named(node.get("text"), path + ".text", TEXT_KEY, "step.text", "is no key of a text").map(SendText::new)
                        .orElse(null);
            case "transfer" -> named(node.get("transfer"), path + ".transfer", EXTENSION,
                    "step.transfer", "must be 1 to 40 letters, digits, '-' and '_'").map(Transfer::new).orElse(null);
            case "say" -> Optional.ofNullable(prompts.read(node.get("say"), path + ".say")).map(Say::new).orElse(null);
            case "stop" -> stop(node.get("stop"), path + ".stop");
            case "" -> null;
            default -> {
                complaints.add(path + "." + single, "step.kind",
                        "is not known; a step is one of menu, text, say, transfer, stop");
                yield null;
            }
        };
    }

    /** The one field of a step, or "" after a complaint. */
    private String single(JsonNode node, String path) {
        if (!node.isObject() || node.size() != 1) {
            complaints.add(path, "step.single", "must be an object with exactly one field: menu, text, say, transfer or stop");
            return "";
        }
        return node.fieldNames().next();
    }

    private Step stop(JsonNode node, String path) {
        if (!node.isBoolean() || !node.booleanValue()) {
            complaints.add(path, "step.stop", "can only be true");
            return null;
        }
        return new StopTexts();
    }

    private Step menu(JsonNode node, String path, int depth) {
        if (!node.isObject()) {
            complaints.add(path, "menu.object", "must be an object with prompt and keys");
            return null;
        }
        if (depth > DEEPEST_MENU) {
            complaints.add(path, "menu.deep", "is nested deeper than " + DEEPEST_MENU + " menus; callers get lost",
                    DEEPEST_MENU);
            return null;
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!MENU_FIELDS.contains(name)) {
                complaints.add(path + "." + name, "menu.field",
                        "is not known in a menu; known are " + MENU_FIELDS.stream().sorted().toList());
            }
        });
        var prompt = prompts.read(node.get("prompt"), path + ".prompt");
        var timeout = timeout(node.get("timeout"), path + ".timeout");
        var attempts = attempts(node.get("attempts"), path + ".attempts");
        var keys = keys(node.get("keys"), path + ".keys", depth);
        var otherwise = node.has("otherwise") ? Optional.ofNullable(read(node.get("otherwise"), path + ".otherwise", depth + 1))
                : Optional.<Step> empty();
        return prompt == null ? null : new Menu(prompt, timeout, attempts, keys, otherwise);
    }

    private Map<Character, Step> keys(JsonNode node, String path, int depth) {
        var keys = new LinkedHashMap<Character, Step>();
        if (node == null || !node.isObject() || node.isEmpty()) {
            complaints.add(path, "menu.keys", "must be an object with at least one key");
            return keys;
        }
        node.properties().forEach(field -> {
            var at = path + "." + field.getKey();
            if (!KEY.matcher(field.getKey()).matches()) {
                complaints.add(at, "menu.key", "is no key of a telephone: 0 to 9, * and #");
                return;
            }
            var step = read(field.getValue(), at, depth + 1);
            if (step != null) {
                keys.put(field.getKey().charAt(0), step);
            }
        });
        return keys;
    }

    /** The timeout of a menu that was read before. */
    static Duration timeout(JsonNode menu) {
        return menu.has("timeout") ? Duration.parse(menu.get("timeout").asText()) : USUAL_TIMEOUT;
    }

    private Duration timeout(JsonNode node, String path) {
        if (node == null) {
            return USUAL_TIMEOUT;
        }
        try {
            var timeout = Duration.parse(node.asText());
            if (timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0) {
                return timeout;
            }
        } catch (DateTimeParseException e) {
            // one message serves both: too long and no duration
        }
        complaints.add(path, "menu.timeout", "must be a duration from PT1S to PT30S");
        return USUAL_TIMEOUT;
    }

    private int attempts(JsonNode node, String path) {
        if (node == null) {
            return USUAL_ATTEMPTS;
        }
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > MOST_ATTEMPTS) {
            complaints.add(path, "menu.attempts", "must be a whole number from 1 to " + MOST_ATTEMPTS, MOST_ATTEMPTS);
            return USUAL_ATTEMPTS;
        }
        return node.intValue();
    }

    private Optional<String> named(JsonNode node, String path, Pattern pattern, String code, String complaint) {
        if (node.isTextual() && pattern.matcher(node.textValue()).matches()) {
            return Optional.of(node.textValue());
        }
        complaints.add(path, code, complaint);
        return Optional.empty();
    }
}
