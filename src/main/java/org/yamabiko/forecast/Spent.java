package org.yamabiko.forecast;

import java.math.BigDecimal;

/**
 * What was sent today, and what it comes to.
 *
 * @param today segments since midnight in Japan
 * @param thisHour of them since the last full hour
 * @param price of a segment
 */
public record Spent(long today, long thisHour, BigDecimal price) {

    public BigDecimal moneyToday() {
        return price.multiply(BigDecimal.valueOf(today));
    }

    public BigDecimal moneyThisHour() {
        return price.multiply(BigDecimal.valueOf(thisHour));
    }
}
