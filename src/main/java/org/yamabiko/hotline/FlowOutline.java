package org.yamabiko.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** A document as an indented outline in words: what a caller meets, in the order of a telephone's keys. */
public final class FlowOutline {

    /**
     * @param depth from 0; how far it is indented
     * @param place when this happens: {@code Key 2}
     * @param words what happens
     * @param textKey the text that is sent; empty if none is
     */
    public record Line(int depth, String place, String words, String textKey) {
    }

    private final FlowWords words;
    private final List<Line> lines = new ArrayList<>();

    private FlowOutline(Locale language) {
        this.words = new FlowWords(language);
    }

    public static List<Line> of(JsonNode document, Locale language) {
        var outline = new FlowOutline(language);
        outline.document(document);
        return List.copyOf(outline.lines);
    }

    /** The opening hours in sentences; none if there are none. */
    public static List<String> hours(JsonNode document, Locale language) {
        var words = new FlowWords(language);
        var sentences = new ArrayList<String>();
        if (document.has("hours")) {
            var open = document.get("hours");
            var hours = new HoursDiff(words, sentences::add);
            sentences.add(hours.weekly(open));
            sentences.add(words.sentence("hours.set.holidays." + HoursDiff.holidays(open)));
            hours.periods(open).forEach((period, node) -> sentences.add(words.of("hours.day", hours.named(period, node),
                    hours.open(node))));
        }
        return sentences;
    }

    /** A reason in words, and as it is written. */
    public static String reason(String name, Locale language) {
        return new FlowWords(language).reason(name);
    }

    private void document(JsonNode document) {
        var hours = document.get("hours");
        step(0, words.of(hours == null ? "outline.flow" : "outline.inside"), document.path("flow"));
        if (hours != null) {
            step(0, words.of("outline.outside"), hours.path("outside"));
            step(0, words.of("outline.holiday"), hours.path("holiday"));
        }
        document.path("reasons").properties().forEach(
                reason -> step(0, words.of("outline.reason", words.reason(reason.getKey())), reason.getValue()));
        step(0, words.of("outline.surge"), document.path("surge"));
        step(0, words.of("outline.withheld"), document.path("withheld"));
        step(0, words.of("outline.notTextable"), document.path("notTextable"));
    }

    private void step(int depth, String place, JsonNode step) {
        if (step.isMissingNode()) {
            return;
        }
        if (step.has("menu")) {
            menu(depth, place, step.get("menu"));
        } else {
            lines.add(new Line(depth, place,
                    words.sentence("step." + FlowWords.kind(step), words.content(step)),
                    step.path("text").asText("")));
        }
    }

    private void menu(int depth, String place, JsonNode menu) {
        lines.add(new Line(depth, place,
                words.of("outline.menu", words.said(menu.path("prompt")), FlowWords.seconds(menu), FlowWords.attempts(menu)),
                ""));
        FlowWords.keys(menu).forEach(key -> step(depth + 1, words.of("outline.key", key.getKey()), key.getValue()));
        step(depth + 1, words.of("outline.otherwise"), menu.path("otherwise"));
    }
}
