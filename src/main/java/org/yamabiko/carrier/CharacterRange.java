package org.yamabiko.carrier;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Code points from one to another, both included; written {@code U+E000-U+F8FF} or {@code U+FFFD}. */
public record CharacterRange(int first, int last) {

    private static final Pattern FORM = Pattern.compile("U\\+([0-9A-F]{4,6})(?:-U\\+([0-9A-F]{4,6}))?");
    private static final int HEXADECIMAL = 16;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CharacterRange of(String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + written + "' is no range such as U+E000-U+F8FF");
        }
        int first = Integer.parseInt(form.group(1), HEXADECIMAL);
        return new CharacterRange(first, form.group(2) == null ? first : Integer.parseInt(form.group(2), HEXADECIMAL));
    }

    boolean contains(int codePoint) {
        return codePoint >= first && codePoint <= last;
    }
}
