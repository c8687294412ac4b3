package org.yamabiko.exchange;

/**
 * One value that would be another.
 *
 * @param before null if there was none
 * @param after null if there would be none
 */
public record FieldChange(String field, String before, String after) {
}
