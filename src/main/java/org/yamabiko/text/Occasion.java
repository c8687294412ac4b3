package org.yamabiko.text;

import java.util.Locale;

import org.yamabiko.phone.PhoneNumber;

/**
 * The call that asks for a text.
 *
 * @param language of the hotline
 * @param did the number that was dialled
 * @param hotline the hotline's name
 */
public record Occasion(Locale language, PhoneNumber did, String hotline) {
}
