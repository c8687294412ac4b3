package org.yamabiko.call;

import java.util.List;

import org.yamabiko.call.Line.HungUpException;
import org.yamabiko.prompt.Sentence;

/** Takes on that a caller wants no more texts. A rehearsal changes nothing: testers call with anybody's number. */
final class StopDesk {

    private final StopList list;
    private final CallState state;

    StopDesk(StopList list, CallState state) {
        this.list = list;
        this.state = state;
    }

    /** The caller hears it only after it is kept. */
    CallOutcome stop(Line line, Voice voice) throws HungUpException {
        var number = state.call().caller().number();
        state.outcome(CallOutcome.INFORMED);
        if (number.isEmpty()) {
            state.trace().add(TraceStep.NOTHING_TO_STOP);
            line.play(List.of(voice.own(Sentence.NOTHING_TO_STOP)));
            return CallOutcome.INFORMED;
        }
        if (state.call().rehearsal().isPresent()) {
            state.trace().add(TraceStep.STOP_REHEARSED);
        } else {
            list.stop(number.get(), state.call().id());
            state.trace().add(TraceStep.STOPPED_BY_CALLER);
        }
        line.play(List.of(voice.own(Sentence.STOPPED)));
        return CallOutcome.INFORMED;
    }
}
