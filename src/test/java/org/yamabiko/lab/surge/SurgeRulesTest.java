package org.yamabiko.lab.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

class SurgeRulesTest {

    private static final Map<String, Integer> USUAL = Map.of("docomo", 9, "withheld", 1);

    @Test
    void a_hotline_alone_is_enough() {
        var plan = SurgeRules.plan(new SurgeRequest("05012345678", null, null, null, null, null, null), USUAL.keySet(), USUAL);

        assertThat(plan).isEqualTo(
                new SurgePlan("05012345678", Curve.TV_SPOT, 1000, 60, USUAL, Duration.ofSeconds(2), ""));
    }

    @Test
    void each_field_that_cannot_be_is_named() {
        assertThat(refused(new SurgeRequest(null, "wave", 20_001, 601, Map.of("nobody", 1), Duration.ofMinutes(2), "call")))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("did", "curve", "calls", "seconds", "mix", "holding", "keys");
    }

    @Test
    void more_than_500_calls_a_second_at_the_peak_are_refused_and_the_peak_is_said() {
        assertThat(refused(new SurgeRequest("05012345678", "flat", 20_000, 30, null, null, null)))
                .containsExactly(Violation.of("calls", "surge.peak",
                        "come to 667 a second at the peak of this curve; at most 500 are allowed: fewer calls or more seconds",
                        667L, 500));
        assertThat(plan("tv-spot", 10_000, 60, USUAL).peak()).isBetween(300.0, 400.0);
    }

    @Test
    void somebody_has_to_call() {
        assertThat(refused(new SurgeRequest("05012345678", null, null, null, Map.of("docomo", 0), null, null)))
                .extracting(Violation::code).containsExactly("surge.nobody");
    }

    @Test
    void a_mixture_is_kept_in_every_part_of_a_surge() {
        var plan = plan("flat", 1000, 60, Map.of("docomo", 3, "withheld", 1));
        for (int from = 0; from < 1000; from += 100) {
            int withheld = 0;
            for (int call = from; call < from + 100; call++) {
                withheld += plan.persona(call).equals("withheld") ? 1 : 0;
            }
            assertThat(withheld).isBetween(22, 28);
        }
    }

    private static SurgePlan plan(String curve, int calls, int seconds, Map<String, Integer> mix) {
        return SurgeRules.plan(new SurgeRequest("05012345678", curve, calls, seconds, mix, null, null),
                Set.of("docomo", "withheld"), USUAL);
    }

    private static List<Violation> refused(SurgeRequest request) {
        return catchThrowableOfType(InvalidInputException.class, () -> SurgeRules.plan(request, USUAL.keySet(), USUAL))
                .violations();
    }
}
