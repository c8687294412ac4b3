package org.yamabiko.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.problem.InvalidInputException;

/** Files that break, drown or mislead. Each is refused in words that say why, and none costs more than a moment. */
class HostileFilesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing at all      | ''                                         | is empty
            blanks              | '  '                                       | is empty
            a wrong header      | 'name,colour\na,b'                         | has no header row that is known
            a header alone      | 'key,body,url,purpose'                     | has a header and no row below it
            an open quotation   | 'key,body\na,"never closed'                | is no CSV
            broken JSON         | '{ "texts": ['                             | is no valid JSON in line 1
            a key twice         | '{ "texts": [], "texts": [] }'             | is no valid JSON
            words behind        | '{ "did": "1" } and more'                  | is no valid JSON
            another document    | '{ "invoice": 1 }'                         | is neither a hotline
            a web page          | '<html><body>Hello</body></html>'          | is neither a hotline
            too deep            | DEEP                                       | is no valid JSON
            """)
    void it_is_refused_and_the_reason_said(String name, String content, String reason) {
        var text = content.equals("DEEP") ? "[".repeat(5000) + "]".repeat(5000) : content.replace("\\n", "\n");
        assertRefused(text.getBytes(StandardCharsets.UTF_8), name.contains("header") ? "x.csv" : "x", reason);
    }

    @Test
    void an_archive_that_grows_without_end_is_never_unpacked() throws IOException {
        assertRefused(archive("xl/worksheets/sheet1.xml", 200_000_000), "x.xlsx", "grows beyond every real workbook");
    }

    @Test
    void an_archive_that_is_no_workbook_is_refused() throws IOException {
        assertRefused(archive("readme.txt", 10), "x.xlsx", "is no workbook that can be read");
        assertRefused(new byte[] { 'P', 'K', 3, 4, 0, 0, 0 }, "x.xlsx", "is no workbook that can be read");
    }

    @Test
    void an_old_workbook_and_one_with_a_password_are_told_apart_from_junk() {
        assertRefused(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3 }, "x.xls",
                "old Excel, or has a password");
    }

    @Test
    void more_than_eight_megabytes_are_refused_unread() {
        assertRefused(new byte[8_000_001], "x.csv", "is larger than 8 MB");
    }

    @Test
    void junk_of_any_kind_is_refused_and_nothing_else_happens() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var junk = new byte[random.nextInt(1, 400)];
            random.nextBytes(junk);
            assertThatThrownBy(() -> Reading.read(new Upload("x", junk), new Findings()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void an_alias_in_yaml_multiplies_nothing() {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            var before = (char) (c - 1);
            bomb.append(c).append(": &").append(c).append(" [").append(("*" + before + ",").repeat(9)).append("]\n");
        }
        assertRefused(bomb.toString().getBytes(StandardCharsets.UTF_8), "x.yaml", "is neither a hotline");
    }

    private static void assertRefused(byte[] content, String name, String reason) {
        assertThatThrownBy(() -> Reading.read(new Upload(name, content), new Findings()))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.getDetail()).contains(reason));
    }

    private static byte[] archive(String part, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry(part));
            var zeros = new byte[1_000_000];
            for (int left = size; left > 0; left -= zeros.length) {
                archive.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }
}
