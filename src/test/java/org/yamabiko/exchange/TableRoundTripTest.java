package org.yamabiko.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.hotline.FlowDocument;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What comes out of a table goes in again without a difference. */
class TableRoundTripTest {

    private static List<String> documents() throws IOException {
        return List.of(sample("05012345678.yaml"), sample("05087654321.yaml"), """
                did: "0312345678"
                name: "=cmd|' /C calc'!A0"
                senderId: "00051234"
                later: { tomorrow: [ 1, 2 ] }
                hours:
                  weekly: { mon: [ "09:00-18:00" ] }
                  outside: { menu: { prompt: "-\\n'=x ", bargeIn: false, keys: { "*": { say: " 'x" } } } }
                flow:
                  menu:
                    prompt: 一
                    timeout: PT1.5S
                    keys:
                      "1": { voicemail: { box: 7 } }
                      "#": { transfer: "007" }
                """, """
                did: "0312345678"
                name: 例示商事
                senderId: "0312345678"
                withheld: { askNumber: { say: 番号をどうぞ, reading: バンゴウヲドウゾ } }
                flow:
                  menu:
                    prompt: { say: 例示商事です。, recording: greeting }
                    keys:
                      "1": { say: { say: 終了, reading: シュウリョウ } }
                """, """
                did: "0312345678"
                name: 例示商事
                senderId: "0312345678"
                surge: { text: catalogue }
                reasons:
                  waited: { menu: { prompt: 一, keys: { "1": { text: sorry }, "9": { stop: true } } } }
                  2-full: { text: sorry }
                flow: { menu: { prompt: 一, keys: { "1": { stop: true }, "2": { stop: false } } } }
                """);
    }

    private static String sample(String name) throws IOException {
        try (var stream = FlowDocument.class.getResourceAsStream("/samples/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void menus_come_back_as_they_were_from_csv_and_xlsx_in_both_languages(String yaml) {
        var document = (ObjectNode) FlowDocument.yaml(yaml);
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var sheet = MenuTable.write(List.of(document), language);
            assertThat(again(CsvFile.read(Decoding.decode(CsvFile.write(sheet))), document)).isEqualTo(document);
            assertThat(again(XlsxFile.read(XlsxFile.write(sheet)).getFirst(), document)).isEqualTo(document);
        }
    }

    @ParameterizedTest
    @CsvSource({ "05012345678.yaml", "05087654321.yaml" })
    void a_hotline_that_is_not_stored_is_made_from_its_rows_alone(String name) throws IOException {
        var document = (ObjectNode) FlowDocument.yaml(sample(name));
        var sheet = MenuTable.write(List.of(document), Locale.JAPANESE);

        assertThat(again(CsvFile.read(Decoding.decode(CsvFile.write(sheet))), null)).isEqualTo(document);
    }

    @Test
    void a_sheet_without_columns_for_them_keeps_readings_and_recordings_of_words_that_stay() {
        var document = (ObjectNode) FlowDocument.yaml("""
                did: "0312345678"
                flow: { menu: { prompt: { say: 一, recording: one }, keys: { "1": { say: { say: 二, reading: フタツ } } } } }
                """);
        var csv = """
                電話番号,キー操作,種類,音声案内
                03-1234-5678,最初,メニュー,一
                03-1234-5678,1,案内,三
                """;

        var after = again(CsvFile.read(csv), document);

        assertThat(after.at("/flow/menu/prompt/recording").asText()).isEqualTo("one");
        assertThat(after.at("/flow/menu/keys/1/say").asText()).isEqualTo("三");
    }

    private static ObjectNode again(Sheet sheet, ObjectNode stored) {
        var findings = new Findings();
        var items = MenuTable.read(sheet, findings);
        var wrong = new ArrayList<>();
        var document = new MenuMerge(items.getFirst(), Optional.ofNullable(stored), (row, violation) -> wrong.add(violation))
                .document();
        assertThat(findings.problems()).isEmpty();
        assertThat(wrong).isEmpty();
        return document;
    }
}
