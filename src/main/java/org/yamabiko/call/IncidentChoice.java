package org.yamabiko.call;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.hotline.DraftSnapshot;
import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.hotline.Trigger;
import org.yamabiko.incident.Announcement;
import org.yamabiko.incident.InForce;
import org.yamabiko.incident.IncidentMeter;

/** Whether an incident takes the place of a hotline's flow, and says so in the call's trace. Costs no query. */
@ApplicationScoped
class IncidentChoice {

    private final InForce inForce;
    private final IncidentMeter meter;
    private final Clock clock;

    IncidentChoice(InForce inForce, IncidentMeter meter, Clock clock) {
        this.inForce = inForce;
        this.meter = meter;
        this.clock = clock;
    }

    /** Empty for nearly every call, and for the rehearsal of a draft, which is to show what is written. */
    Optional<UnderIncident> of(Published found, Snapshot live, CallState state) {
        var incident = found.revision() == DraftSnapshot.NO_REVISION ? Optional.<Announcement> empty()
                : inForce.of(found.hotline().did());
        incident.ifPresent(one -> {
            state.trace().add(TraceStep.INCIDENT, one.name());
            state.meets(one.round());
            if (state.call().rehearsal().isEmpty()) {
                meter.met(one.key());
            }
        });
        return incident.map(one -> new UnderIncident(one, found.hotline().trigger() == Trigger.HANG_UP
                || sendable(one.textKey(), live, state)));
    }

    private boolean sendable(String textKey, Snapshot live, CallState state) {
        var text = live.texts().get(textKey);
        var sendable = text != null && text.sendableAt(clock.instant());
        if (!sendable) {
            state.trace().add(TraceStep.INCIDENT_WITHOUT_TEXT, textKey);
        }
        return sendable;
    }
}
