package org.yamabiko.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.yamabiko.call.CallOutcome;
import org.yamabiko.lab.scenario.Scenario.ExpectedText;
import org.yamabiko.lab.scenario.Scenario.Step;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

class ScenarioFileTest {

    private static final String WHOLE = """
            name: 2から1で冷蔵庫の修理
            persona: docomo
            hotline: "05087654321"
            reason: waited
            drafts: true
            steps:
              - hear: カタログは1、修理は2
              - press: "2"
                after: PT3S
              - hangUp: true
            expect:
              outcome: TEXTED
              text:
                key: repair-fridge
                contains: https://www.example.jp/repair/fridge
                to: 090-1234-5678
                from: "0312345678"
                within: PT5S
            """;

    @Test
    void a_scenario_says_who_calls_what_is_done_and_what_must_come_of_it() {
        var scenario = ScenarioFile.one(WHOLE);

        assertThat(scenario.name()).isEqualTo("2から1で冷蔵庫の修理");
        assertThat(scenario.persona().key()).isEqualTo("docomo");
        assertThat(scenario.hotline().e164()).isEqualTo("+815087654321");
        assertThat(scenario.reason()).contains("waited");
        assertThat(scenario.drafts()).isTrue();
        assertThat(scenario.steps()).containsExactly(new Step.Hear("カタログは1、修理は2"),
                new Step.Press("2", Duration.ofSeconds(3)), new Step.HangUp());
        assertThat(scenario.expect().outcome()).contains(CallOutcome.TEXTED);
        assertThat(scenario.expect().text().flatMap(ExpectedText::from)).isEqualTo(Optional.of("0312345678"));
    }

    @Test
    void what_is_written_is_read_again_the_same_and_looks_as_people_write_it() {
        var scenario = ScenarioFile.one(WHOLE);

        assertThat(ScenarioFile.write(scenario)).isEqualTo(WHOLE);
        assertThat(ScenarioFile.one(ScenarioFile.write(scenario))).isEqualTo(scenario);
    }

    @Test
    void keys_that_yaml_could_take_for_something_else_stay_keys() {
        for (var keys : new String[] { "1", "0", "#", "*", "09012345678#", "1#", "*0*" }) {
            var scenario = ScenarioFile.one(WHOLE.replace("press: \"2\"", "press: \"" + keys + "\""));
            assertThat(ScenarioFile.one(ScenarioFile.write(scenario))).as(keys).isEqualTo(scenario);
        }
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var refused = refused("""
                persona: nobody
                hotline: hello
                reason: Waited too long
                colour: red
                steps:
                  - press: abc
                  - hear: x
                    press: "1"
                expect:
                  outcome: GOOD
                  noText: maybe
                  text: { within: soon }
                """);

        assertThat(refused.violations()).extracting(Violation::field).containsExactlyInAnyOrder("colour", "name", "persona",
                "hotline", "reason", "steps.0.press", "steps.1", "expect.noText", "expect.text.within", "expect.outcome");
    }

    @Test
    void what_is_no_yaml_is_said_so_with_its_line() {
        assertThat(refused("name: a\nsteps: [\n").violations()).singleElement()
                .satisfies(v -> assertThat(v.message()).startsWith("is no valid YAML in line"));
        assertThat(refused("name: a\nname: b\n").violations()).singleElement()
                .satisfies(v -> assertThat(v.message()).contains("line 2"));
        assertThat(refused(" ").violations()).hasSize(1);
        assertThat(refused("- a\n").violations()).hasSize(1);
    }

    @Test
    void a_scenario_must_expect_something() {
        assertThat(refused("name: a\npersona: docomo\nhotline: \"05012345678\"\n").violations())
                .extracting(Violation::code).containsExactly("scenario.expect");
    }

    @Test
    void the_samples_are_scenarios() throws IOException {
        assertThat(SampleScenarios.all()).hasSize(11).extracting(Scenario::name).doesNotHaveDuplicates();
    }

    private static InvalidInputException refused(String yaml) {
        return catchThrowableOfType(InvalidInputException.class, () -> ScenarioFile.one(yaml));
    }
}
