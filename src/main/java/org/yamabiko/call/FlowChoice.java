package org.yamabiko.call;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.hotline.Calendar;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.OpeningHours;
import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.hours.Opening;
import org.yamabiko.phone.Attestation;

/** Chooses what a call gets, by the reason it is handed over or by the moment it comes, and says so in its trace. */
@ApplicationScoped
class FlowChoice {

    private final Calendar calendar;

    FlowChoice(Calendar calendar) {
        this.calendar = calendar;
    }

    /** A reason counts before the hour: whoever waited too long gets what is meant for that, day and night. */
    Step of(Hotline hotline, IncomingCall call, Trace trace) {
        signed(call.attestation(), trace);
        var overflow = call.reason().flatMap(hotline::flow);
        call.reason().ifPresent(
                reason -> trace.add(overflow.isPresent() ? TraceStep.OVERFLOWED : TraceStep.REASON_UNKNOWN, reason));
        return overflow.orElseGet(() -> byHour(hotline, trace));
    }

    private static void signed(Attestation attestation, Trace trace) {
        switch (attestation) {
            case VERIFIED -> trace.add(TraceStep.NUMBER_VERIFIED);
            case FAILED -> trace.add(TraceStep.NUMBER_NOT_VERIFIED);
            case NOT_GIVEN -> {
                // as with most calls: nothing to tell
            }
        }
    }

    private Step byHour(Hotline hotline, Trace trace) {
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
