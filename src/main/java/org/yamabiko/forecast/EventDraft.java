package org.yamabiko.forecast;

import java.math.BigDecimal;
import java.util.Map;

import org.yamabiko.carrier.Carrier;

/**
 * An event as somebody imagines it: a number is shown, and many call. What is null is as the service knows or assumes.
 *
 * @param did which hotline
 * @param at when it begins, such as 20:15, in Japan
 * @param calls in all
 * @param seconds within which they come
 * @param flowSeconds how long an ordinary call takes
 * @param channels how many calls the lines take at once
 * @param textsPerSecond how fast texts leave
 * @param textablePercent of a hundred callers, how many can be texted
 * @param segmentPrice what one segment costs
 * @param carrierPercent of a hundred texts, how many go to which carrier
 */
public record EventDraft(String did, String at, Integer calls, Integer seconds, Integer flowSeconds, Integer channels,
        Double textsPerSecond, Integer textablePercent, BigDecimal segmentPrice, Map<Carrier, Integer> carrierPercent) {
}
