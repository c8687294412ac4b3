package org.yamabiko.text;

import java.util.List;

import org.yamabiko.carrier.Carrier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How a text fares with one carrier.
 *
 * @param text as the handset shows it
 */
public record CarrierReport(Carrier carrier, ShownSender sender, String text, @JsonUnwrapped Measure measure,
        List<BadCharacter> characters, List<Link> links, List<Finding> findings) {
}
