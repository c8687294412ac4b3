package org.yamabiko.console.accounts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.audit.AuditEntry;
import org.yamabiko.console.Times;
import org.yamabiko.console.accounts.ShownEntry.Change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes of what the trail keeps what people read: of a document only the fields that changed. */
@ApplicationScoped
class ShownEntries {

    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH);

    private final ObjectMapper json;

    ShownEntries(ObjectMapper json) {
        this.json = json;
    }

    List<ShownEntry> of(List<AuditEntry> entries, AccountWords words, Times times) {
        var reader = new Reader(words, times);
        return entries.stream().map(entry -> {
            var colon = entry.subject().indexOf(':');
            return new ShownEntry(entry.id(), entry.at().toString(), reader.time(entry.at()), entry.actor(),
                    words.action(entry.action().name()),
                    colon < 0 ? "" : words.kind(entry.subject().substring(0, colon)),
                    entry.subject().substring(colon + 1), changes(entry, reader));
        }).toList();
    }

    /** In whose words and time zone. */
    private record Reader(AccountWords words, Times times) {

        String time(Instant at) {
            return (times.locale().equals(Locale.JAPANESE) ? JAPANESE : ENGLISH).format(at.atZone(times.zone()));
        }

        String value(String kept) {
            try {
                return time(Instant.parse(kept));
            } catch (DateTimeParseException e) {
                return words.value(kept);
            }
        }
    }

    private List<Change> changes(AuditEntry entry, Reader reader) {
        var before = read(entry.before());
        var after = read(entry.after());
        if (isDocument(before) && isDocument(after)) {
            return fields(before, after, reader);
        }
        return entry.before() == null && entry.after() == null ? List.of()
                : List.of(new Change("", entry.before(), entry.after()));
    }

    private static List<Change> fields(JsonNode before, JsonNode after, Reader reader) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        var changes = new ArrayList<Change>();
        for (var name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new Change(reader.words().field(name), value(before.get(name), reader),
                        value(after.get(name), reader)));
            }
        }
        return changes;
    }

    private static boolean isDocument(JsonNode node) {
        return node.isObject() || node.isMissingNode();
    }

    private static String value(JsonNode node, Reader reader) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode)) {
            return node.valueStream().map(item -> reader.value(item.asText())).collect(Collectors.joining(", "));
        }
        return node.isValueNode() ? reader.value(node.asText()) : node.toPrettyString();
    }

    /** What is no JSON is words, which stay as they are. */
    private JsonNode read(String kept) {
        try {
            return kept == null ? json.missingNode() : json.readTree(kept);
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().textNode(kept);
        }
    }
}
