package org.yamabiko.console.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

import org.yamabiko.text.Text;
import org.yamabiko.text.Wording;

/** What differs between two versions, field by field, in words. */
record TextChanges(FieldWords words, TextWords textWords) {

    /** The names of the fields in the reader's language. */
    record FieldWords(String body, String url, String shortBody, String purpose, String validity, String policy) {
    }

    /** @param before null if there was nothing */
    List<TextEditor.Change> between(Text before, Text after) {
        var changes = new ArrayList<TextEditor.Change>();
        add(changes, words.body, before, after, Text::body);
        add(changes, words.url, before, after, Text::url);
        add(changes, words.shortBody, before, after, text -> text.wording().shortBody().orElse(""));
        var languages = new TreeSet<>(after.variants().keySet());
        if (before != null) {
            languages.addAll(before.variants().keySet());
        }
        for (var language : languages) {
            var name = textWords.language(language) + " · ";
            add(changes, name + words.body, before, after, in(language, Wording::body));
            add(changes, name + words.url, before, after, in(language, Wording::url));
            add(changes, name + words.shortBody, before, after, in(language, wording -> wording.shortBody().orElse("")));
        }
        add(changes, words.purpose, before, after, Text::purpose);
        add(changes, words.validity, before, after,
                text -> text.policy().validityPeriod().map(Objects::toString).orElse(""));
        add(changes, words.policy, before, after,
                text -> text.policy().whenUncertain() + " " + text.policy().whenUndelivered());
        return changes;
    }

    private static Function<Text, String> in(String language, Function<Wording, String> part) {
        return text -> {
            Map<String, Wording> variants = text.variants();
            return variants.containsKey(language) ? part.apply(variants.get(language)) : "";
        };
    }

    private static void add(List<TextEditor.Change> changes, String field, Text before, Text after,
            Function<Text, String> part) {
        var was = before == null ? "" : part.apply(before);
        var is = part.apply(after);
        if (!was.equals(is)) {
            changes.add(new TextEditor.Change(field, TextDiff.of(was, is)));
        }
    }
}
