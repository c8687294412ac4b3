package org.yamabiko.hotline.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({ "2026-01-01, 元日", "2026-05-06, こどもの日 振替休日", "2026-09-22, 休日", "2026-11-23, 勤労感謝の日", "2027-03-21, 春分の日",
            "2027-03-22, 春分の日 振替休日" })
    void the_shipped_list_knows_holidays_with_their_substitutes(LocalDate day, String name) {
        assertThat(HolidayFile.shipped().name(day)).hasValue(name);
    }

    @Test
    void the_shipped_list_tells_until_when_it_holds() {
        assertThat(HolidayFile.shipped().until()).isEqualTo("2050-12-31");
        assertThat(HolidayFile.shipped().name(LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void the_cabinet_offices_own_file_is_read_as_it_is_published() throws IOException {
        var file = folder.resolve("syukujitsu.csv");
        Files.writeString(file, "国民の祝日・休日月日,国民の祝日・休日名称\r\n2027/1/1,元日\r\n2027/1/11,成人の日\r\n", Charset.forName("windows-31j"));

        var holidays = HolidayFile.at(file);

        assertThat(holidays.name(LocalDate.of(2027, 1, 11))).hasValue("成人の日");
        assertThat(holidays.until()).isEqualTo("2027-12-31");
    }

    @Test
    void a_list_that_is_none_is_refused_with_its_name() throws IOException {
        var file = folder.resolve("list.txt");
        Files.writeString(file, "nothing\n");

        assertThatThrownBy(() -> HolidayFile.at(file)).hasMessageContaining("list.txt").hasMessageContaining("2026-11-23");
        assertThatThrownBy(() -> HolidayFile.at(folder.resolve("missing"))).hasMessageContaining("cannot be read");
    }
}
