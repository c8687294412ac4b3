package org.yamabiko.carrier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Characters that handsets of some carriers do not show as they were written.
 *
 * @param code what is wrong with them: {@code PRIVATE_USE}
 */
public record CharacterRule(String code, Set<Carrier> carriers, LocalDate validFrom, LocalDate validUntil, String source,
        Severity severity, List<CharacterRange> ranges) implements Dated {

    boolean covers(int codePoint) {
        return ranges.stream().anyMatch(range -> range.contains(codePoint));
    }
}
