package org.yamabiko.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.yamabiko.lab.CallEnd;
import org.yamabiko.lab.CallEvent;
import org.yamabiko.lab.scenario.Scenario.Step;

class ScriptedCallerTest {

    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

    private final List<String> done = new ArrayList<>();
    private final ScriptedCaller.Hands hands = new ScriptedCaller.Hands() {
        @Override
        public void press(char key) {
            done.add(String.valueOf(key));
        }

        @Override
        public void hangUp() {
            done.add("hang up");
        }
    };

    @Test
    void keys_are_pressed_when_their_words_have_been_heard_and_not_before() {
        var caller = caller(new Step.Hear("冷蔵庫は1"), new Step.Press("12", Duration.ZERO));

        caller.event(playing("カタログは1", true));
        assertThat(done).isEmpty();
        caller.event(playing("冷蔵庫は 1、", true));

        assertThat(done).containsExactly("1", "2");
        caller.event(ended());
        assertThat(caller.failures()).isEmpty();
    }

    @Test
    void where_no_key_ends_the_sound_one_is_pressed_afterwards() {
        var caller = caller(new Step.Hear("ようこそ"), new Step.Press("1", Duration.ZERO));

        caller.event(playing("ようこそ", false));
        assertThat(done).isEmpty();
        caller.event(new CallEvent.Asked(NOW, Duration.ofSeconds(6), 1));

        assertThat(done).containsExactly("1");
    }

    @Test
    void each_prompt_is_heard_once() {
        var caller = caller(new Step.Hear("もう一度"), new Step.Hear("もう一度"));

        caller.event(playing("もう一度", true));
        caller.event(ended());

        assertThat(caller.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .isEqualTo("Expected to hear “もう一度”, but it was never said. Heard: もう一度"));
    }

    @Test
    void the_caller_hangs_up_in_the_middle_of_a_prompt() {
        var caller = caller(new Step.Hear("ようこそ"), new Step.HangUp());

        caller.event(playing("ようこそ", false));

        assertThat(done).containsExactly("hang up");
    }

    @Test
    void who_calls_again_begins_again() {
        var caller = caller(new Step.Hear("ようこそ"), new Step.Press("1", Duration.ZERO));
        for (int i = 0; i < 2; i++) {
            caller.event(new CallEvent.Ringing(NOW, "05012345678"));
            caller.event(playing("ようこそ", true));
            caller.event(ended());
        }

        assertThat(done).containsExactly("1", "1");
        assertThat(caller.failures()).isEmpty();
    }

    private ScriptedCaller caller(Step... steps) {
        return new ScriptedCaller(List.of(steps), hands);
    }

    private static CallEvent playing(String words, boolean keyInterrupts) {
        return new CallEvent.Playing(NOW, List.of(new CallEvent.Heard("/prompt/a.wav", words, Duration.ofSeconds(1))),
                keyInterrupts);
    }

    private static CallEvent ended() {
        return new CallEvent.Ended(NOW,
                new CallEnd("lab-1", CallEnd.Kind.ENDED_BY_SERVICE, Duration.ofSeconds(1), 3, Optional.empty(), ""));
    }
}
