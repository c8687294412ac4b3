package org.yamabiko.lab.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.lab.Attempt;
import org.yamabiko.lab.LabCallView;
import org.yamabiko.lab.LabCalls;
import org.yamabiko.lab.Pace;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * Plays scenarios on this node, as fast as the service answers. Blocks; texts are waited for as long as the scenario allows.
 */
@ApplicationScoped
public class ScenarioRunner {

    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final LabCalls calls;
    private final Clock clock;

    ScenarioRunner(LabCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** @param by the user name of whoever runs it */
    public ScenarioResult run(Scenario scenario, String by) {
        var begin = System.nanoTime();
        var at = clock.instant();
        var id = new CompletableFuture<UUID>();
        var caller = new ScriptedCaller(scenario.steps(), hands(id));
        try {
            var attempt = new Attempt(scenario.persona(), scenario.hotline().e164(), scenario.reason(), scenario.drafts());
            id.complete(calls.start(attempt, by, Pace.FAST, caller));
        } catch (HttpProblem e) {
            return result(scenario, at, begin, "", List.of(Failure.of("no-call", e.getMessage())));
        }
        var view = awaited(id.join(), LONGEST_CALL, seen -> seen.outcome().isPresent());
        var failures = new ArrayList<>(caller.failures());
        if (view.outcome().isEmpty()) {
            calls.hangUp(view.id());
            failures.add(Failure.of("no-end", LONGEST_CALL.toSeconds()));
        } else {
            var wait = scenario.expect().text().map(Scenario.ExpectedText::within).orElse(Duration.ZERO);
            var settled = awaited(view.id(), wait, Verdict::arrived);
            failures.addAll(Verdict.of(scenario.expect(), settled));
        }
        return result(scenario, at, begin, view.callId(), failures);
    }

    private static ScenarioResult result(Scenario scenario, Instant at, long begin, String call, List<Failure> failures) {
        return new ScenarioResult(scenario.name(), at, Duration.ofNanos(System.nanoTime() - begin), call,
                List.copyOf(failures));
    }

    /** The call may ring before its id is known here. */
    private ScriptedCaller.Hands hands(CompletableFuture<UUID> call) {
        return new ScriptedCaller.Hands() {
            @Override
            public void press(char key) {
                calls.press(call.join(), key);
            }

            @Override
            public void hangUp() {
                calls.hangUp(call.join());
            }
        };
    }

    /** What is seen last, if it does not come about in time. */
    private LabCallView awaited(UUID call, Duration longest, Predicate<LabCallView> wanted) {
        long deadline = System.nanoTime() + longest.toNanos();
        var view = calls.view(call, Long.MAX_VALUE);
        while (!wanted.test(view) && System.nanoTime() < deadline) {
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return view;
            }
            view = calls.view(call, Long.MAX_VALUE);
        }
        return view;
    }
}
