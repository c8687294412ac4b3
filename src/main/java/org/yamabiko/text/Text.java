package org.yamabiko.text;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A text that callers can get.
 *
 * @param key how flow documents name it
 * @param version counts its changes from 1; a message names the version it was made from
 * @param body what the recipient reads, with {@code {url}} where the URL goes
 * @param purpose what it is for, in the words of the carriers' review
 * @param policy what may be done to get it through
 */
public record Text(String key, int version, String body, String url, String purpose,
        @JsonUnwrapped SendingPolicy policy) {

    public static final String URL_PLACE = "{url}";

    /** The words as they are sent. */
    public String compose() {
        return body.replace(URL_PLACE, url);
    }
}
