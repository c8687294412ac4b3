package org.yamabiko.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A place of a flow document where a step may stand, and what a table calls it.
 *
 * @param reason why another system hands the call over, where the place is for such calls; else empty
 */
record MenuRoot(String word, String japanese, String path, String reason) {

    static final MenuRoot START = of("start", "最初", "flow");
    static final MenuRoot WITHHELD = of("withheld", "非通知", "withheld");
    static final MenuRoot NOT_TEXTABLE = of("notTextable", "SMS不可", "notTextable");
    static final MenuRoot OUTSIDE = of("outside", "時間外", "hours.outside");
    static final MenuRoot HOLIDAY = of("holiday", "休日", "hours.holiday");
    static final MenuRoot SURGE = of("surge", "混雑時", "surge");

    private static final List<MenuRoot> ONES = List.of(START, WITHHELD, NOT_TEXTABLE, OUTSIDE, HOLIDAY, SURGE);
    private static final String REASONS = "reasons";
    private static final Column REASON = new Column("reason", "理由");
    private static final Pattern WRITTEN = Pattern.compile("(?<word>[^\\s:]+)[\\s:]+(?<name>[a-z0-9-]{1,20})");
    private static final Pattern OF_A_REASON = Pattern.compile("^" + REASONS + "\\.(?<name>[^.]+)(?:\\..*)?$");

    private static MenuRoot of(String word, String japanese, String path) {
        return new MenuRoot(word, japanese, path, "");
    }

    /** For calls that are handed over with a reason. */
    static MenuRoot reason(String name) {
        return new MenuRoot("", "", REASONS + "." + name, name);
    }

    /** All that are in a document, or may be. */
    static List<MenuRoot> all(ObjectNode document) {
        var all = new ArrayList<>(ONES);
        document.path(REASONS).fieldNames().forEachRemaining(name -> all.add(reason(name)));
        return all;
    }

    static Optional<MenuRoot> of(String written) {
        var reason = WRITTEN.matcher(written);
        return reason.matches() && REASON.isHeadedBy(reason.group("word")) ? Optional.of(reason(reason.group("name")))
                : ONES.stream().filter(root -> root.column().isHeadedBy(written)).findFirst();
    }

    /** At or above a path of a document. */
    static Optional<MenuRoot> at(String documentPath) {
        var reason = OF_A_REASON.matcher(documentPath);
        return reason.matches() ? Optional.of(reason(reason.group("name")))
                : ONES.stream().filter(root -> documentPath.startsWith(root.path() + ".")).findFirst();
    }

    String word(Locale language) {
        return reason.isEmpty() ? column().head(language) : REASON.head(language) + " " + reason;
    }

    private Column column() {
        return new Column(word, japanese);
    }

    private List<String> fields() {
        return List.of(path.split("\\.", -1));
    }

    JsonNode in(ObjectNode document) {
        JsonNode node = document;
        for (var name : fields()) {
            node = node.path(name);
        }
        return node;
    }

    /** @param step null takes the step away */
    void put(ObjectNode document, JsonNode step) {
        var fields = fields();
        var holder = document;
        for (var name : fields.subList(0, fields.size() - 1)) {
            if (step == null && !holder.has(name)) {
                return;
            }
            holder = holder.withObject("/" + name);
        }
        if (step != null) {
            holder.set(fields.getLast(), step);
            return;
        }
        holder.remove(fields.getLast());
        if (!reason.isEmpty() && holder.isEmpty()) {
            document.remove(REASONS);
        }
    }
}
