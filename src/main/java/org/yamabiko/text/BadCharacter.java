package org.yamabiko.text;

import java.time.LocalDate;

import org.yamabiko.carrier.CharacterRule;
import org.yamabiko.carrier.Severity;

/**
 * A character that handsets do not show as it was written.
 *
 * @param codePoint {@code U+1F600}
 * @param at where it stands first, in UTF-16 units from 0
 * @param code what is wrong with it: {@code EMOJI}
 */
public record BadCharacter(String character, String codePoint, int at, int count, String code, Severity severity,
        LocalDate validFrom, String source) {

    static BadCharacter of(int codePoint, int at, int count, CharacterRule rule) {
        return new BadCharacter(Character.toString(codePoint), "U+%04X".formatted(codePoint), at, count, rule.code(),
                rule.severity(), rule.validFrom(), rule.source());
    }
}
