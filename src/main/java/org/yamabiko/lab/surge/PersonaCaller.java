package org.yamabiko.lab.surge;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.yamabiko.lab.CallEnd;
import org.yamabiko.lab.CallEvent;
import org.yamabiko.lab.Dial;
import org.yamabiko.lab.Pace;
import org.yamabiko.lab.Persona;
import org.yamabiko.lab.VirtualCaller;
import org.yamabiko.lab.surge.CallTimes.Moment;

/** One persona's call in a surge: time passes only while it stays on the line, once, at what it came to hear. */
final class PersonaCaller implements SurgeCallers.Caller {

    private final int number;
    private final SurgePlan plan;
    private final CallTimes times;
    private final PersonaCallers.Expected expected;
    private final Persona persona;
    private final VirtualCaller call;
    private final CountDownLatch gone = new CountDownLatch(1);
    private boolean held;

    PersonaCaller(int number, PersonaCallers surge, Persona persona, Dial dial) {
        this.number = number;
        this.plan = surge.plan();
        this.times = surge.times();
        this.expected = surge.expected();
        this.persona = persona;
        this.call = surge.callers().call(dial, this::event, Pace.FAST);
    }

    @Override
    public void call() {
        if (!persona.behaviour().pressesNothing()) {
            plan.keys().chars().forEach(key -> call.press((char) key));
        }
        ended(call.run());
    }

    @Override
    public void hangUp() {
        gone.countDown();
        call.hangUp();
    }

    private void event(CallEvent event) {
        if (event instanceof CallEvent.Answered) {
            times.mark(Moment.ANSWERED, number);
        } else if (event instanceof CallEvent.Playing playing) {
            hears(playing);
        }
    }

    private void hears(CallEvent.Playing playing) {
        boolean promise = playing.prompts().stream().anyMatch(heard -> expected.promises().contains(heard.path()));
        if (promise) {
            times.mark(Moment.PROMISED, number);
        }
        if (persona.behaviour().hangsUpAfter().isPresent()) {
            hold();
            call.hangUp();
        } else if (promise || !playing.keyInterrupts()) {
            hold();
        }
    }

    private void hold() {
        if (held) {
            return;
        }
        held = true;
        try {
            // whoever is made to hang up holds no longer
            var unused = gone.await(plan.holding().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(CallEnd end) {
        switch (end.kind()) {
            case ENDED_BY_SERVICE, HUNG_UP_BY_CALLER, TRANSFERRED -> {
                // as calls end
            }
            case NOT_ANSWERED -> {
                if (!expected.neverAnswers()) {
                    times.mark(Moment.REFUSED, number);
                } else if (persona.line().textable()) {
                    times.mark(Moment.PROMISED, number);
                }
            }
            case REFUSED, CUT -> times.mark(Moment.BROKEN, number);
        }
    }
}
