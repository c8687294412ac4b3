package org.yamabiko.console.lab;

import java.text.NumberFormat;
import java.util.Locale;

/** Counts and times of a surge as people say them. */
record Amounts(Locale locale) {

    private static final String NONE = "–";
    private static final double SECOND = 1000;

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** @param millis null for none */
    String millis(Number millis) {
        if (millis == null) {
            return NONE;
        }
        double value = millis.doubleValue();
        return value < 10 * SECOND ? decimal(value) + (japanese() ? "ミリ秒" : " ms")
                : decimal(value / SECOND) + (japanese() ? "秒" : " s");
    }

    String seconds(double seconds) {
        return decimal(seconds) + (japanese() ? "秒" : " s");
    }

    String perSecond(double calls) {
        return japanese() ? "毎秒" + decimal(calls) + "件" : decimal(calls) + " a second";
    }

    String decimal(double number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number < 100 ? 1 : 0);
        return format.format(number);
    }

    private boolean japanese() {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }
}
