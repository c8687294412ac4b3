package org.yamabiko.incident;

import java.util.List;
import java.util.Map;

/**
 * An incident as somebody writes it.
 *
 * @param sentence what callers hear, to the language of their hotline: {@code ja}, {@code en} or both
 * @param text the key of the text that they get
 * @param resolvedText the key of the all-clear; null or empty if there is none
 * @param hotlines for which it may be switched on; null or empty: all
 * @param lasts when it ends by itself, unless it is switched on for another time: such as {@code PT2H}, the usual
 * @param followUp null: as usual
 */
public record IncidentDraft(String name, Map<String, String> sentence, String text, String resolvedText, List<String> hotlines,
        String lasts, FollowUpDraft followUp) {
}
