package org.yamabiko.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {

    @ParameterizedTest
    @CsvSource({
            "body, 本文, body",
            "name, 名称, name",
            "flow.text, 最初 · SMS, start · text",
            "flow.menu.prompt, 最初 · 音声案内, start · prompt",
            "flow.menu.keys.1.text, 1 · SMS, 1 · text",
            "flow.menu.keys.1.menu.keys.2.say, 1 > 2 · 案内, 1 > 2 · say",
            "flow.menu.keys.1.menu.timeout, 1 · 待ち時間（秒）, 1 · timeout",
            "flow.menu.otherwise.transfer, その他 · 転送, otherwise · transfer",
            "withheld.say, 非通知 · 案内, withheld · say",
            "flow.menu.keys, 最初 · keys, start · keys",
            "flow.menu.keys.9.stop, 9 · 配信停止, 9 · stop",
            "surge.text, 混雑時 · SMS, surge · text",
            "reasons.waited.menu.keys.1.text, 理由 waited > 1 · SMS, reason waited > 1 · text",
            "hours.weekly.mon.1, hours.weekly.mon.1, hours.weekly.mon.1"
    })
    void a_field_is_called_as_in_the_table(String path, String japanese, String english) {
        assertThat(FieldNames.of(path, Locale.JAPANESE)).isEqualTo(japanese);
        assertThat(FieldNames.of(path, Locale.ENGLISH)).isEqualTo(english);
    }
}
