package org.yamabiko.console.load;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Counts, rates and times as people say them. */
record Amounts(Locale locale) {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int SMALL = 100;

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String decimal(double number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number < SMALL ? 1 : 0);
        return format.format(number);
    }

    String percent(double share) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
        return format.format(share);
    }

    String money(BigDecimal amount) {
        return japanese() ? NumberFormat.getNumberInstance(locale).format(amount) + "円"
                : "¥" + NumberFormat.getNumberInstance(locale).format(amount);
    }

    String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < MINUTE) {
            return seconds + (japanese() ? "秒" : " s");
        }
        return seconds < HOUR ? seconds / MINUTE + (japanese() ? "分" : " min ") + seconds % MINUTE + (japanese() ? "秒" : " s")
                : seconds / HOUR + (japanese() ? "時間" : " h ") + seconds % HOUR / MINUTE + (japanese() ? "分" : " min");
    }

    private boolean japanese() {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }
}
