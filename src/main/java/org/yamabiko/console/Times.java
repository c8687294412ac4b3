package org.yamabiko.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times for people: of today by the clock alone, older ones with their date. */
public record Times(ZoneId zone, Instant now, Locale locale) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FINE = DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT);

    /**
     * @param iso for machines
     * @param shown for people
     */
    public record Moment(String iso, String shown) {
    }

    public static Times in(ZoneId zone, Clock clock, Language language) {
        return new Times(zone, clock.instant(), language.locale());
    }

    public Moment moment(Instant at) {
        var local = at.atZone(zone);
        var shown = local.toLocalDate().equals(today()) ? TIME.format(local) : dated().format(local);
        return new Moment(at.toString(), shown);
    }

    /** To a tenth of a second: what happens in a call follows fast. */
    public Moment step(Instant at) {
        return new Moment(at.toString(), FINE.format(at.atZone(zone)));
    }

    public String todayInWords() {
        return DateTimeFormatter.ofPattern(japanese() ? "M月d日 (E)" : "EEEE d MMMM", locale).format(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private DateTimeFormatter dated() {
        return DateTimeFormatter.ofPattern(japanese() ? "M/d HH:mm" : "d MMM HH:mm", locale);
    }

    private boolean japanese() {
        return locale.equals(Locale.JAPANESE);
    }
}
