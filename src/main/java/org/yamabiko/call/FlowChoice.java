package org.yamabiko.call;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.hotline.Calendar;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.OpeningHours;
import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.hours.Opening;

/** Chooses what a call gets by the moment it comes, and says so in its trace. */
@ApplicationScoped
class FlowChoice {

    private final Calendar calendar;

    FlowChoice(Calendar calendar) {
        this.calendar = calendar;
    }

    Step of(Hotline hotline, Trace trace) {
        return hotline.hours().map(hours -> of(hotline, hours, trace)).orElseGet(hotline::flow);
    }

    private Step of(Hotline hotline, OpeningHours hours, Trace trace) {
        var opening = calendar.now(hours);
        switch (opening.kind()) {
            case INSIDE -> trace.add(TraceStep.WITHIN_HOURS);
            case OUTSIDE -> trace.add(TraceStep.OUTSIDE_HOURS);
            case HOLIDAY -> holiday(opening, trace);
        }
        return hotline.flow(opening.kind());
    }

    private static void holiday(Opening opening, Trace trace) {
        if (opening.day().isEmpty()) {
            trace.add(TraceStep.HOLIDAY);
        } else {
            trace.add(TraceStep.NAMED_HOLIDAY, opening.day());
        }
    }
}
