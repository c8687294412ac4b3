package org.yamabiko.hotline.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Japan's public holidays, substitutes included. */
public record Holidays(Map<LocalDate, String> days) {

    private static final MonthDay NEW_YEARS_EVE = MonthDay.of(12, 31);

    public Holidays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a list of holidays without one");
        }
        days = Map.copyOf(days);
    }

    public Optional<String> name(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** The last day the list knows about: lists come in whole years. */
    public LocalDate until() {
        return NEW_YEARS_EVE.atYear(Collections.max(days.keySet()).getYear());
    }
}
