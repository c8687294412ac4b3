package org.yamabiko.console.ledger;

import java.text.NumberFormat;
import java.util.Locale;

/** Counts and lengths of time as people say them. */
record Spans(Locale locale) {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** @return empty if there is no whole */
    String share(long part, long whole) {
        if (whole == 0) {
            return "";
        }
        var percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return percent.format(part / (double) whole);
    }

    String pace(double perSecond) {
        return decimal(perSecond);
    }

    String seconds(double seconds) {
        var japanese = locale.equals(Locale.JAPANESE);
        if (seconds < MINUTE) {
            return decimal(seconds) + (japanese ? "秒" : " s");
        }
        var whole = Math.round(seconds);
        return whole < HOUR
                ? whole / MINUTE + (japanese ? "分" : " min ") + whole % MINUTE + (japanese ? "秒" : " s")
                : whole / HOUR + (japanese ? "時間" : " h ") + whole % HOUR / MINUTE + (japanese ? "分" : " min");
    }

    private String decimal(double number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number < 10 ? 1 : 0);
        return format.format(number);
    }
}
