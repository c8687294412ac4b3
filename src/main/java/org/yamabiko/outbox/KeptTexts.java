package org.yamabiko.outbox;

/**
 * Texts that wait for a person, all for one reason, to numbers that begin alike.
 *
 * @param prefix their numbers in E.164 without the last four digits
 */
public record KeptTexts(String prefix, long texts) {

    /** Those of them that are decided about together. */
    public record Range(String reason, String prefix) {

        /** As the trail names it. */
        String subject() {
            return "range:" + prefix;
        }
    }
}
