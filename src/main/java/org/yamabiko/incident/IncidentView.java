package org.yamabiko.incident;

import java.time.Instant;
import java.util.List;

import org.yamabiko.phone.PhoneNumber;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An incident as the API shows it. What is not so yet is null. */
public record IncidentView(String key, @JsonUnwrapped IncidentDraft plan, IncidentState state, String writtenBy,
        Instant writtenAt, String armedBy, Instant armedAt, RoundView round) {

    /** @param hotlines none: all */
    public record RoundView(int id, List<String> hotlines, Instant since, Instant until, String switchedBy, Instant overAt,
            String overBy, FollowUpView followUp) {
    }

    public record FollowUpView(FollowUpState state, FollowUpEnd end, Instant until, boolean atNight, int told, int sent,
            int leftOut) {
    }

    static IncidentView of(Incident incident) {
        return new IncidentView(incident.key(), incident.plan().draft(), incident.state(), incident.writtenBy(),
                incident.writtenAt(), incident.armedBy().orElse(null), incident.armedAt().orElse(null),
                incident.round().map(IncidentView::of).orElse(null));
    }

    private static RoundView of(Round round) {
        var followUp = round.followUp();
        return new RoundView(round.id(), round.dids().stream().map(PhoneNumber::e164).toList(), round.since(), round.until(),
                round.switchedBy(), round.overAt().orElse(null), round.overBy().orElse(null),
                new FollowUpView(followUp.state(), followUp.end().orElse(null), followUp.until().orElse(null),
                        followUp.atNight(), followUp.told(), followUp.sent(), followUp.leftOut()));
    }
}
