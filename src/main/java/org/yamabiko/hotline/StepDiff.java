package org.yamabiko.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Collects what differs between the steps of two documents. A step that left one place and stands in another has moved. */
final class StepDiff {

    /** Something to tell; the step is there where it came or went, so that the two can find each other. */
    private record Change(Kind kind, FlowPlace place, JsonNode step, String sentence) {
        private enum Kind {
            TOLD,
            ADDED,
            REMOVED
        }

        static Change told(String sentence) {
            return new Change(Kind.TOLD, null, null, sentence);
        }
    }

    private final FlowWords words;
    private final List<Change> changes = new ArrayList<>();

    StepDiff(FlowWords words) {
        this.words = words;
    }

    void tell(String sentence) {
        changes.add(Change.told(sentence));
    }

    void compare(FlowPlace place, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        var kind = FlowWords.kind(after);
        if (!kind.equals(FlowWords.kind(before))) {
            tell(words.sentence("change.step", place.in(words), words.step(before), words.step(after)));
        } else if ("menu".equals(kind)) {
            menu(place, before.get(kind), after.get(kind));
        } else {
            tell(words.sentence("change." + kind, place.in(words), words.content(before), words.content(after)));
        }
    }

    /** A step that may be missing; then the service does something of its own. */
    void compareHelp(FlowPlace root, JsonNode before, JsonNode after) {
        if (before != null && after != null) {
            compare(root, before, after);
        } else if (!Objects.equals(before, after)) {
            tell(words.sentence("change.step", root.in(words), help(root.section(), before), help(root.section(), after)));
        }
    }

    private String help(String section, JsonNode step) {
        return step == null ? words.of("step.none." + section) : words.step(step);
    }

    /** What a document that was not there before does. */
    void set(FlowPlace root, JsonNode step) {
        if (step != null) {
            tell(words.sentence("change.set", root.in(words), words.step(step)));
        }
    }

    private void menu(FlowPlace place, JsonNode before, JsonNode after) {
        value("change.prompt", place, words.said(before.path("prompt")), words.said(after.path("prompt")));
        value("change.timeout", place, FlowWords.seconds(before), FlowWords.seconds(after));
        value("change.attempts", place, FlowWords.attempts(before), FlowWords.attempts(after));
        Stream.of(before, after).flatMap(menu -> FlowWords.keys(menu).stream()).map(Map.Entry::getKey).distinct()
                .forEach(key -> step(place.key(key), before.path("keys").get(key), after.path("keys").get(key)));
        step(place.key(FlowPlace.OTHERWISE), before.get("otherwise"), after.get("otherwise"));
    }

    private void value(String key, FlowPlace place, Object before, Object after) {
        if (!before.equals(after)) {
            tell(words.sentence(key, place.in(words), before, after));
        }
    }

    private void step(FlowPlace place, JsonNode before, JsonNode after) {
        if (before != null && after != null) {
            compare(place, before, after);
        } else if (after != null) {
            changes.add(new Change(Change.Kind.ADDED, place, after,
                    words.sentence("change.added", place.in(words), words.step(after))));
        } else if (before != null) {
            changes.add(new Change(Change.Kind.REMOVED, place, before,
                    words.sentence("change.removed", place.in(words), words.step(before))));
        }
    }

    List<String> sentences() {
        var gone = new ArrayList<>(changes.stream().filter(change -> change.kind() == Change.Kind.REMOVED).toList());
        var moved = new ArrayList<Change>();
        var sentences = new ArrayList<Change>();
        for (var change : changes) {
            var origin = change.kind() == Change.Kind.ADDED
                    ? gone.stream().filter(g -> g.step().equals(change.step())).findFirst()
                    : Optional.<Change> empty();
            sentences.add(origin.map(from -> moved(from, change)).orElse(change));
            origin.ifPresent(from -> {
                gone.remove(from);
                moved.add(from);
            });
        }
        return sentences.stream().filter(change -> !moved.contains(change)).map(Change::sentence).toList();
    }

    private Change moved(Change from, Change to) {
        return Change.told(words.sentence("change.moved", from.place().in(words), to.place().in(words), words.step(to.step())));
    }
}
