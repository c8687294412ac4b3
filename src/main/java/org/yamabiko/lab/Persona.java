package org.yamabiko.lab;

import java.util.Locale;
import java.util.Optional;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.phone.CallerLine;

/**
 * A caller that a hotline has to get along with. Its number is made up.
 *
 * @param key names it in scenarios: {@code docomo}, {@code payphone}, {@code withheld}
 * @param line what we must take its line for
 * @param carrier how its handset is drawn; empty for a line that gets no texts
 */
public record Persona(String key, String japanese, String english, Presented presented, CallerLine line,
        Optional<Carrier> carrier, Behaviour behaviour) {

    public String name(Locale language) {
        return Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? japanese : english;
    }
}
