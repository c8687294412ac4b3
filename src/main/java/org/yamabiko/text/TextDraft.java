package org.yamabiko.text;

/** A text as people write it: {@code PUT /api/texts/{key}}. */
public record TextDraft(String body, String url, String purpose) {
}
