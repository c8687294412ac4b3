package org.yamabiko.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;

/** A document as the values at its ends, by path; two documents differ where these do. */
final class Leaves {

    private Leaves() {
    }

    static Map<String, String> of(JsonNode document) {
        var leaves = new LinkedHashMap<String, String>();
        collect("", document, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> collect(join(path, field.getKey()), field.getValue(), into));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(join(path, Integer.toString(i + 1)), node.get(i), into);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            into.put(path, node.isValueNode() ? node.asText() : node.toString());
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static List<FieldChange> changes(JsonNode before, JsonNode after) {
        var was = of(before);
        var is = of(after);
        var paths = new LinkedHashSet<>(was.keySet());
        paths.addAll(is.keySet());
        var changes = new ArrayList<FieldChange>();
        for (var path : paths) {
            if (!Objects.equals(was.get(path), is.get(path))) {
                changes.add(new FieldChange(path, was.get(path), is.get(path)));
            }
        }
        return changes;
    }
}
