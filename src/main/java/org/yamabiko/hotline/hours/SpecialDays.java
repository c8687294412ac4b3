package org.yamabiko.hotline.hours;

import java.time.LocalDate;
import java.util.List;

/**
 * Days that the company treats in its own way, whatever the week and the public holidays say.
 *
 * @param to the last of them
 * @param open empty if closed as a whole
 * @param name what they are called, such as 年末年始; may be empty
 */
public record SpecialDays(LocalDate from, LocalDate to, List<TimeRange> open, String name) {

    public SpecialDays {
        open = List.copyOf(open);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(SpecialDays other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
