package org.yamabiko.call;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.ladder.Ladders;
import org.yamabiko.ladder.Rung;
import org.yamabiko.ladder.Stay;

/** What the ladder makes of one call. Rehearsals neither count for it nor obey it. */
@ApplicationScoped
class Rungs {

    private final Ladders ladders;

    Rungs(Ladders ladders) {
        this.ladders = ladders;
    }

    Stay enter(IncomingCall call, Hotline hotline) {
        return call.rehearsal().isPresent() ? Stay.UNCOUNTED : ladders.enter(hotline.did());
    }

    /** What the call gets on its rung; on NORMAL, and where the flow has no default text, the flow. */
    Step flow(Stay stay, Hotline hotline, Step flow, CallState state) {
        if (stay.rung() == Rung.NORMAL) {
            return flow;
        }
        var whose = stay.byService() ? "LADDER_SERVICE" : "LADDER_HOTLINE";
        var text = hotline.surgeText(flow);
        state.trace().add(text.isPresent() ? step(stay.rung()) : TraceStep.LADDER_NO_TEXT, whose);
        state.rung(text.isPresent() ? stay.rung() : Rung.NORMAL);
        return text.<Step> map(SendText::new).orElse(flow);
    }

    private static TraceStep step(Rung rung) {
        return switch (rung) {
            case NORMAL, SHORT -> TraceStep.LADDER_SHORT;
            case HANG_UP -> TraceStep.LADDER_HANG_UP;
            case SHED -> TraceStep.LADDER_SHED;
        };
    }
}
