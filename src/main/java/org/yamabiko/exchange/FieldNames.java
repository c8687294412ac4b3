package org.yamabiko.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What tables call the fields of documents: {@code flow.menu.keys.1.menu.prompt} is the prompt at {@code 1}. */
public final class FieldNames {

    /** A prompt that is an object: its words are called like a prompt that is none. */
    private static final Pattern WITHIN_A_PROMPT = Pattern.compile("^(prompt|say|askNumber)\\.(say|reading|recording)$");
    private static final String BETWEEN = " · ";

    private FieldNames() {
    }

    /** A field that has no word is called by its path. */
    public static String of(String path, Locale language) {
        return MenuRoot.at(path).filter(root -> path.length() > root.path().length())
                .map(root -> step(root, path.substring(root.path().length() + 1).split("\\.", -1), language))
                .orElseGet(() -> word(path, language));
    }

    private static String step(MenuRoot root, String[] names, Locale language) {
        var place = MenuPath.at(root);
        var at = 0;
        while (at + 2 < names.length && names[at].equals(StepKind.MENU.field())) {
            if (names[at + 1].equals("keys") && at + 3 < names.length) {
                place = place.child(names[at + 2]);
                at += 3;
            } else if (names[at + 1].equals(MenuPath.OTHERWISE)) {
                place = place.child(MenuPath.OTHERWISE);
                at += 2;
            } else {
                break;
            }
        }
        var own = at + 1 < names.length && names[at].equals(StepKind.MENU.field()) ? at + 1 : at;
        return place.written(language) + BETWEEN
                + word(String.join(".", Arrays.asList(names).subList(own, names.length)), language);
    }

    private static String word(String path, Locale language) {
        var name = WITHIN_A_PROMPT.matcher(path)
                .replaceFirst(match -> "say".equals(match.group(2)) ? match.group(1) : match.group(2));
        var kinds = Arrays.stream(StepKind.values()).filter(kind -> kind.field().equals(name)).map(kind -> kind.word(language));
        var columns = Stream.concat(MenuTable.COLUMNS.stream(), TextTable.COLUMNS.stream())
                .filter(column -> column.name().equals(name)).map(column -> column.head(language));
        return Stream.concat(columns, kinds).findFirst().orElse(name);
    }
}
