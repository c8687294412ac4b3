package org.yamabiko.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a step stands, as people write it: {@code 1 > 2} is key 2 of the menu behind key 1, {@code start} is what a caller
 * hears first, {@code 1 > otherwise} what follows when nothing valid was pressed there.
 */
record MenuPath(MenuRoot root, List<String> keys) {

    static final String OTHERWISE = "otherwise";

    private static final Column OTHERWISE_WORD = new Column(OTHERWISE, "その他");
    private static final String ARROW = " > ";
    private static final int DEEPEST = 20;

    /** Full-width signs count too. */
    static Optional<MenuPath> parse(String written) {
        var parts = new ArrayList<>(List.of(Normalizer.normalize(written, Normalizer.Form.NFKC).split(">", -1)));
        parts.replaceAll(String::strip);
        if (parts.size() > DEEPEST || parts.contains("")) {
            return Optional.empty();
        }
        var root = MenuRoot.of(parts.getFirst());
        if (root.isPresent()) {
            parts.removeFirst();
        }
        parts.replaceAll(part -> OTHERWISE_WORD.isHeadedBy(part) ? OTHERWISE : part);
        return Optional.of(new MenuPath(root.orElse(MenuRoot.START), List.copyOf(parts)));
    }

    static MenuPath at(MenuRoot root) {
        return new MenuPath(root, List.of());
    }

    MenuPath child(String key) {
        var deeper = new ArrayList<>(keys);
        deeper.add(key);
        return new MenuPath(root, List.copyOf(deeper));
    }

    /** Empty at a root. */
    Optional<MenuPath> parent() {
        return keys.isEmpty() ? Optional.empty() : Optional.of(new MenuPath(root, keys.subList(0, keys.size() - 1)));
    }

    String last() {
        return keys.getLast();
    }

    String written(Locale language) {
        var parts = new ArrayList<String>();
        if (!root.equals(MenuRoot.START) || keys.isEmpty()) {
            parts.add(root.word(language));
        }
        keys.forEach(key -> parts.add(key.equals(OTHERWISE) ? OTHERWISE_WORD.head(language) : key));
        return String.join(ARROW, parts);
    }

    /** As the rules of flow documents name the place. */
    String documentPath() {
        var path = new StringBuilder(root.path());
        keys.forEach(key -> path.append(key.equals(OTHERWISE) ? ".menu." : ".menu.keys.").append(key));
        return path.toString();
    }
}
