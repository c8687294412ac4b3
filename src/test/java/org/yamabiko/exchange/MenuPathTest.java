package org.yamabiko.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenuPathTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start           | flow                             | start
            最初            | flow                             | start
            1               | flow.menu.keys.1                 | 1
            １ ＞ ２        | flow.menu.keys.1.menu.keys.2     | 1 > 2
            1>2>＃          | flow.menu.keys.1.menu.keys.2.menu.keys.# | 1 > 2 > #
            start > 1       | flow.menu.keys.1                 | 1
            その他          | flow.menu.otherwise              | otherwise
            1 > otherwise   | flow.menu.keys.1.menu.otherwise  | 1 > otherwise
            非通知          | withheld                         | withheld
            SMS不可         | notTextable                      | notTextable
            時間外 > 1      | hours.outside.menu.keys.1        | outside > 1
            混雑時          | surge                            | surge
            reason waited   | reasons.waited                   | reason waited
            理由：full > 9  | reasons.full.menu.keys.9         | reason full > 9
            """)
    void people_write_paths_in_many_ways(String written, String inDocument, String again) {
        var path = MenuPath.parse(written).orElseThrow();
        assertThat(path.documentPath()).isEqualTo(inDocument);
        assertThat(path.written(Locale.ENGLISH)).isEqualTo(again);
        assertThat(MenuPath.parse(path.written(Locale.JAPANESE))).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", ">", "1 >", "1 > > 2", "1>1>1>1>1>1>1>1>1>1>1>1>1>1>1>1>1>1>1>1>1" })
    void what_leads_nowhere_is_no_path(String written) {
        assertThat(MenuPath.parse(written)).isEmpty();
    }
}
