package org.yamabiko.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({ "0.04, 0秒, 0 s", "0.84, 0.8秒, 0.8 s", "12.3, 12秒, 12 s", "59.4, 59秒, 59 s", "80, 1分20秒, 1 min 20 s",
            "3725, 1時間2分, 1 h 2 min" })
    void a_length_of_time_is_said_as_people_say_it(double seconds, String japanese, String english) {
        assertThat(new Spans(Locale.JAPANESE).seconds(seconds)).isEqualTo(japanese);
        assertThat(new Spans(Locale.ENGLISH).seconds(seconds)).isEqualTo(english);
    }

    @Test
    void a_share_has_one_decimal_and_none_of_nothing() {
        assertThat(new Spans(Locale.JAPANESE).share(999, 1000)).isEqualTo("99.9%");
        assertThat(new Spans(Locale.JAPANESE).share(0, 0)).isEmpty();
    }
}
