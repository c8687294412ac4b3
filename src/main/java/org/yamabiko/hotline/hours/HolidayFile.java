package org.yamabiko.hotline.hours;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads a list of public holidays: {@code 2026-11-23: 勤労感謝の日} a line, as holiday-jp writes it, or {@code 2026/11/23,勤労感謝の日} as
 * the Cabinet Office does.
 */
public final class HolidayFile {

    private static final String SHIPPED = "/hotline/holidays/holidays.yml";
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[:,] *(\\S.*?) *\\r?$");
    private static final Charset CABINET_OFFICE = Charset.forName("windows-31j");

    private HolidayFile() {
    }

    /** The one that comes with the service. */
    public static Holidays shipped() {
        try (InputStream stream = HolidayFile.class.getResourceAsStream(SHIPPED)) {
            return parse(SHIPPED, stream.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the shipped list of holidays cannot be read", e);
        }
    }

    /** @throws IllegalStateException if it cannot be read, or holds no holiday */
    public static Holidays at(Path file) {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException("the list of holidays " + file + " cannot be read", e);
        }
    }

    private static Holidays parse(String file, byte[] bytes) {
        Map<LocalDate, String> days = new HashMap<>();
        try {
            LINE.matcher(text(bytes)).results().forEach(line -> days.put(date(line), line.group(4)));
        } catch (DateTimeException e) {
            throw new IllegalStateException("the list of holidays " + file + " has a day that is none", e);
        }
        if (days.isEmpty()) {
            throw new IllegalStateException("the list of holidays " + file + " has no line such as '2026-11-23: 勤労感謝の日'");
        }
        return new Holidays(days);
    }

    private static LocalDate date(MatchResult line) {
        return LocalDate.of(Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3)));
    }

    /** What is no UTF-8 is Shift_JIS, in which the Cabinet Office publishes. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, CABINET_OFFICE);
        }
    }
}
