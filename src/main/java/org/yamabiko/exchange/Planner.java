package org.yamabiko.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.yamabiko.exchange.Change.Kind;
import org.yamabiko.exchange.Change.State;
import org.yamabiko.exchange.Contents.HotlineItem;
import org.yamabiko.exchange.Contents.MenuItem;
import org.yamabiko.exchange.Contents.TextItem;
import org.yamabiko.exchange.Plan.HotlineWrite;
import org.yamabiko.exchange.Plan.TextWrite;
import org.yamabiko.exchange.Plan.Write;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.TextDraft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Compares what a file says with what is stored. Writes nothing. */
final class Planner {

    private final Map<String, ObjectNode> texts;
    private final Map<String, ObjectNode> hotlines;
    private final TextFields fields;
    private final BiFunction<String, TextDraft, List<Violation>> rules;
    private final Findings findings;
    private final List<Change> changes = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private final Map<String, Place> seen = new HashMap<>();
    private final Set<String> textKeys;

    /** @param rules what is wrong with a text */
    Planner(Stored stored, BiFunction<String, TextDraft, List<Violation>> rules, Findings findings) {
        this.texts = stored.textsByKey();
        this.hotlines = stored.hotlinesByDid();
        this.fields = stored.fields();
        this.rules = rules;
        this.findings = findings;
        this.textKeys = new LinkedHashSet<>(texts.keySet());
    }

    Plan plan(Contents contents) {
        contents.texts().forEach(this::text);
        contents.hotlines().forEach(this::hotline);
        contents.menus().forEach(this::menu);
        return new Plan(List.copyOf(changes), List.copyOf(writes), findings.problems());
    }

    private void text(TextItem item) {
        if (isSecond("text " + item.key(), item.key(), item.place())) {
            return;
        }
        item.fields().fieldNames().forEachRemaining(name -> {
            if (!TextFields.NAMES.contains(name)) {
                findings.add(item.place(), item.key(), Violation.of(name, "exchange.field", "is no field of a text"));
            }
        });
        textKeys.add(item.key());
        var before = Optional.ofNullable(texts.get(item.key()));
        var written = fields.merge(before.orElseGet(JsonNodeFactory.instance::objectNode), item);
        try {
            var draft = fields.draft(written);
            rules.apply(item.key(), draft).forEach(violation -> findings.add(item.place(), item.key(), violation));
            var change = change(Kind.TEXT, item.key(), written.path("purpose").asText(""), before.map(fields::settled),
                    fields.settled(written));
            if (change.state() != State.UNCHANGED) {
                writes.add(new TextWrite(item.place(), item.key(), draft));
            }
        } catch (JsonProcessingException e) {
            findings.add(item.place(), item.key(), Violation.of("", "exchange.text", "is no text: " + e.getOriginalMessage()));
        }
    }

    private void hotline(HotlineItem item) {
        var written = item.document().path(MenuTable.DID).asText();
        var did = PhoneNumber.parse(written);
        if (did.isEmpty()) {
            findings.add(item.place(), written, Violation.of(MenuTable.DID, "exchange.did",
                    "'" + written + "' is no telephone number", written));
        } else if (!isSecond("hotline " + did.get().e164(), written, item.place())) {
            plan(did.get().e164(), item.document(), Map.of("", item.place()));
        }
    }

    private void menu(MenuItem item) {
        var number = new PhoneNumber(item.did()).national();
        if (isSecond("hotline " + item.did(), number, item.place())) {
            return;
        }
        var wrong = new ArrayList<Violation>();
        var merge = new MenuMerge(item, Optional.ofNullable(hotlines.get(item.did())), (row, violation) -> {
            wrong.add(violation);
            findings.add(row.place(), number, violation);
        });
        var document = merge.document();
        if (wrong.isEmpty()) {
            var places = new HashMap<>(merge.places());
            places.put("", item.place());
            plan(item.did(), document, places);
        }
    }

    /** @param places where in the file the document's steps stand; under "" where it begins */
    private void plan(String did, ObjectNode document, Map<String, Place> places) {
        var number = new PhoneNumber(did).national();
        try {
            for (var key : FlowDocument.hotline(document).textKeys()) {
                if (!textKeys.contains(key)) {
                    refuseText(key, number, document, places);
                }
            }
        } catch (InvalidInputException e) {
            e.violations().forEach(violation -> findings.add(place(violation.field(), places), number, violation));
        }
        var before = Optional.ofNullable(hotlines.get(did));
        var change = change(Kind.HOTLINE, number, document.path("name").asText(""), before, document);
        if (change.state() != State.UNCHANGED) {
            writes.add(new HotlineWrite(places.get(""), number, document));
        }
    }

    private void refuseText(String key, String number, ObjectNode document, Map<String, Place> places) {
        Leaves.of(document).forEach((path, value) -> {
            if (path.endsWith(".text") && value.equals(key)) {
                findings.add(place(path, places), number, Violation.of(path, "exchange.text.unknown", "names the text '" + key
                        + "', which is neither stored nor in the file", key));
            }
        });
    }

    /** Of the nearest step above a field. */
    private static Place place(String field, Map<String, Place> places) {
        for (var path = field; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('.')))) {
            if (places.containsKey(path)) {
                return places.get(path);
            }
        }
        return places.get("");
    }

    private boolean isSecond(String thing, String subject, Place place) {
        var first = seen.putIfAbsent(thing, place);
        if (first != null) {
            findings.add(place, subject, Violation.of(TextFields.KEY, "exchange.twice",
                    "stands in line " + first.line() + " already; the file can say one thing about it", first.line()));
        }
        return first != null;
    }

    private Change change(Kind kind, String key, String name, Optional<? extends JsonNode> before, JsonNode after) {
        var differences = Leaves.changes(before.<JsonNode> map(node -> node).orElseGet(JsonNodeFactory.instance::objectNode),
                after);
        var kept = differences.isEmpty() ? State.UNCHANGED : State.CHANGED;
        var change = new Change(kind, key, name, before.isEmpty() ? State.NEW : kept, differences);
        changes.add(change);
        return change;
    }
}
