package org.yamabiko.console.load;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.forecast.EventDraft;

/**
 * The form of an event, as it was typed.
 *
 * @param shares by carrier
 */
record EventForm(String did, String at, String calls, String seconds, String flowSeconds, String channels,
        String textsPerSecond, String textablePercent, String segmentPrice, Map<Carrier, String> shares) {

    static final String SHARE = "share-";
    /** What is no number is outside of every bound, and is refused with the bounds. */
    private static final int NO_NUMBER = -1;

    static EventForm usual(EventDraft usual) {
        var shares = new EnumMap<Carrier, String>(Carrier.class);
        usual.carrierPercent().forEach((carrier, percent) -> shares.put(carrier, percent.toString()));
        return new EventForm("", usual.at(), usual.calls().toString(), usual.seconds().toString(), "",
                usual.channels().toString(), BigDecimal.valueOf(usual.textsPerSecond()).stripTrailingZeros().toPlainString(),
                usual.textablePercent().toString(), usual.segmentPrice().toPlainString(), shares);
    }

    static EventForm of(MultivaluedMap<String, String> typed) {
        var shares = new EnumMap<Carrier, String>(Carrier.class);
        for (var carrier : Carrier.values()) {
            shares.put(carrier, first(typed, SHARE + carrier.name().toLowerCase(Locale.ROOT)));
        }
        return new EventForm(first(typed, "did"), first(typed, "at"), first(typed, "calls"), first(typed, "seconds"),
                first(typed, "flowSeconds"), first(typed, "channels"), first(typed, "textsPerSecond"),
                first(typed, "textablePercent"), first(typed, "segmentPrice"), shares);
    }

    static String first(MultivaluedMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    EventDraft draft() {
        var percent = new EnumMap<Carrier, Integer>(Carrier.class);
        shares.forEach((carrier, share) -> percent.put(carrier, share.isEmpty() ? Integer.valueOf(0) : whole(share)));
        return new EventDraft(did, at, whole(calls), whole(seconds), whole(flowSeconds), whole(channels),
                textsPerSecond.isEmpty() ? null : decimal(textsPerSecond).doubleValue(), whole(textablePercent),
                segmentPrice.isEmpty() ? null : decimal(segmentPrice), percent);
    }

    /** @return null if nothing was typed */
    private static Integer whole(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.replace(",", ""));
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }

    static BigDecimal decimal(String typed) {
        try {
            return new BigDecimal(typed.replace(",", ""));
        } catch (NumberFormatException e) {
            return BigDecimal.valueOf(NO_NUMBER);
        }
    }
}
