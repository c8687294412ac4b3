package org.yamabiko.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.Step.Menu;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Step.Transfer;
import org.yamabiko.hotline.Utterance;

class SurgeFlowTest {

    private static Menu menu(Map<Character, Step> keys, Step otherwise) {
        return new Menu(new Utterance("1か2を押してください。"), Duration.ofSeconds(6), 3, keys, Optional.ofNullable(otherwise));
    }

    @Test
    void a_text_is_its_own_default() {
        assertThat(SurgeFlow.defaultText(new SendText("catalogue"))).contains("catalogue");
    }

    @Test
    void who_presses_nothing_in_a_menu_shows_what_is_right_for_most() {
        var menu = menu(Map.of('1', new SendText("repair"), '2', new SendText("catalogue")), new SendText("top"));

        assertThat(SurgeFlow.defaultText(menu)).contains("top");
    }

    @Test
    void all_keys_that_lead_to_one_text_make_it_the_default() {
        var below = menu(Map.of('1', new SendText("repair"), '9', new Say(new Utterance("またどうぞ。"))), null);

        assertThat(SurgeFlow.defaultText(menu(Map.of('1', below, '0', new Transfer("support")), null))).contains("repair");
    }

    @Test
    void where_it_could_be_one_or_the_other_there_is_none() {
        assertThat(SurgeFlow.defaultText(menu(Map.of('1', new SendText("repair"), '2', new SendText("catalogue")), null)))
                .isEmpty();
        assertThat(SurgeFlow.defaultText(new Say(new Utterance("本日は休業です。")))).isEmpty();
        assertThat(SurgeFlow.defaultText(new Transfer("support"))).isEmpty();
    }
}
