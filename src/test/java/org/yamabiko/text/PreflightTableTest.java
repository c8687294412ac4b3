package org.yamabiko.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.CarrierRulesFile;
import org.yamabiko.carrier.SenderKind;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.CompanyName;
import org.yamabiko.sender.LinkDomain;
import org.yamabiko.sender.Sender;

/** Each case of {@code preflight-cases.tsv}, whose numbers another program worked out, on all four carriers. */
class PreflightTableTest {

    private static final Instant SOME_TIME = Instant.parse("2026-11-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Company COMPANY = new Company(
            List.of(new LinkDomain("example.jp", SOME_TIME, "test")),
            List.of(new CompanyName("例示商事", SOME_TIME, "test"), new CompanyName("Reiji Shoji", SOME_TIME, "test")),
            Arrays.stream(Carrier.values()).map(PreflightTableTest::sender).toList());
    private static final CarrierCheck CHECK = new CarrierCheck(CarrierRulesFile.shipped(), COMPANY, DAY, Optional.empty(),
            true);
    private static final Occasion OCCASION = new Occasion(Locale.JAPANESE, new PhoneNumber("+815012345678"), "資料ダウンロード");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\\\|n|u\\{([0-9A-F]+)\\})");

    private static Sender sender(Carrier carrier) {
        return new Sender(1, carrier, SenderKind.COMMON_SHORT_CODE, "00051234", LocalDate.of(2026, 1, 1), null, "A-1",
                "https://www.example.jp/sms");
    }

    static List<Named<Map<String, String>>> cases() throws IOException {
        try (var file = PreflightTableTest.class.getResourceAsStream("/text/preflight-cases.tsv")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            var columns = lines.getFirst().split("\t", -1);
            return lines.stream().skip(1).map(line -> row(columns, line.split("\t", -1)))
                    .map(row -> Named.of(row.get("name"), row)).toList();
        }
    }

    private static Map<String, String> row(String[] columns, String... values) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }

    @Test
    void there_are_more_than_two_hundred_cases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_text_fares_with_each_carrier_as_the_table_says(Map<String, String> row) {
        var words = new Wording(unescape(row.get("body")), row.get("url"), Optional.empty()).compose(OCCASION);
        var expected = new ArrayList<String>();
        var found = new ArrayList<String>();
        for (var carrier : Carrier.values()) {
            expected.add(expected(row, carrier));
            found.add(found(CHECK.of(carrier, words)));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static String expected(Map<String, String> row, Carrier carrier) {
        return "%s: %s units, %s left, %s segments, %s left in segment; characters [%s]; swallowed [%s]; findings [%s]"
                .formatted(carrier, row.get(carrier + " units"), row.get(carrier + " left"), row.get(carrier + " segments"),
                        row.get(carrier + " left in segment"), row.get("characters"), unescape(row.get("swallowed")),
                        row.get(carrier + " findings"));
    }

    private static String found(CarrierReport report) {
        var measure = report.measure();
        return "%s: %s units, %s left, %s segments, %s left in segment; characters [%s]; swallowed [%s]; findings [%s]"
                .formatted(report.carrier(), measure.units(), measure.left(), measure.segments(), measure.leftInSegment(),
                        report.characters().stream().map(c -> c.codePoint() + ":" + c.code()).collect(Collectors.joining(" ")),
                        report.links().stream().map(Link::swallowed).filter(s -> !s.isEmpty())
                                .collect(Collectors.joining("|")),
                        report.findings().stream().map(f -> f.code().name()).sorted().collect(Collectors.joining(" ")));
    }

    private static String unescape(String written) {
        return ESCAPE.matcher(written).replaceAll(escape -> Matcher.quoteReplacement(switch (escape.group(1)) {
            case "\\" -> "\\";
            case "n" -> "\n";
            default -> Character.toString(Integer.parseInt(escape.group(2), 16));
        }));
    }
}
