package org.yamabiko.text;

/**
 * A text as people write it: {@code PUT /api/texts/{key}}.
 *
 * @param validityPeriod how long it is worth delivering, in ISO 8601 ({@code PT30M}); null: as the service is set
 * @param whenUncertain a {@link WhenUncertain}; null: {@code RESEND_ONCE}
 * @param whenUndelivered a {@link WhenUndelivered}; null: {@code NOTHING}
 */
public record TextDraft(String body, String url, String purpose, String validityPeriod, String whenUncertain,
        String whenUndelivered) {

    /** Sent as links are. */
    public TextDraft(String body, String url, String purpose) {
        this(body, url, purpose, null, null, null);
    }
}
