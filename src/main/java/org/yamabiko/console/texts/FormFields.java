package org.yamabiko.console.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.yamabiko.console.Language;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.texts.TextEditor.Choice;
import org.yamabiko.console.texts.TextEditor.Field;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.WhenUncertain;
import org.yamabiko.text.WhenUndelivered;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The fields of the editor, each with what was typed and what is wrong with it. */
record FormFields(TextForm form, List<Violation> violations, ViolationWords words, Language language) {

    private static final Set<String> SHOWN = Set.of("key", "body", "url", "shortBody", "purpose", "variants.en.body",
            "variants.en.url", "variants.en.shortBody");
    /** How long a text is worth delivering; the empty one leaves it to the service. */
    private static final List<String> VALIDITIES = List.of("", "PT10M", "PT30M", "PT1H", "PT3H", "PT12H", "PT24H", "PT72H");

    static boolean shows(String field) {
        return SHOWN.contains(field);
    }

    TextEditor.Fields fields() {
        return new TextEditor.Fields(field("key", form.key), field("body", form.body), field("url", form.url),
                field("shortBody", form.shortBody), field("purpose", form.purpose), field("variants.en.body", form.bodyEn),
                field("variants.en.url", form.urlEn), field("variants.en.shortBody", form.shortBodyEn), validity(),
                choices(form.whenUncertain,
                        Map.of(WhenUncertain.RESEND_ONCE.name(), texts().resendOnce(), WhenUncertain.NEVER.name(),
                                texts().resendNever()),
                        WhenUncertain.values()),
                choices(form.whenUndelivered, Map.of(WhenUndelivered.NOTHING.name(), texts().undeliveredNothing(),
                        WhenUndelivered.OTHER_GATEWAY.name(), texts().undeliveredOther()), WhenUndelivered.values()));
    }

    private TextsMessages texts() {
        return MessageBundles.get(TextsMessages.class,
                Localized.Literal.of(language.tag()));
    }

    private Field field(String name, String value) {
        var problems = violations.stream().filter(v -> v.field().equals(name)).map(words::of).toList();
        return new Field(Objects.requireNonNullElse(value, ""), String.join(" ", problems));
    }

    private List<Choice> validity() {
        var chosen = Objects.requireNonNullElse(form.validityPeriod, "");
        var choices = new ArrayList<Choice>();
        for (var period : VALIDITIES) {
            choices.add(
                    new Choice(period, period.isEmpty() ? texts().validityUnsaid() : duration(period), period.equals(chosen)));
        }
        if (!VALIDITIES.contains(chosen)) {
            choices.add(new Choice(chosen, duration(chosen), true));
        }
        return choices;
    }

    /** {@code PT30M} as people say it; what is said otherwise stays. */
    private String duration(String period) {
        if (!period.matches("PT\\d{1,4}[HM]")) {
            return period;
        }
        int amount = Integer.parseInt(period.substring(2, period.length() - 1));
        return period.endsWith("H") ? texts().hours(amount) : texts().minutes(amount);
    }

    private static List<Choice> choices(String chosen, Map<String, String> words, Enum<?>... values) {
        var choices = new ArrayList<Choice>();
        for (var value : values) {
            choices.add(new Choice(value.name(), words.get(value.name()), value.name().equals(chosen)));
        }
        return choices;
    }
}
