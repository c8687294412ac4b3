package org.yamabiko.incident;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.phone.PhoneNumber;

/**
 * On and off. After the commit the caller should {@link InForce#refresh}, so that this node does not wait for its next look.
 */
@ApplicationScoped
public class IncidentSwitch {

    /** Who does what nobody does. */
    private static final String ITSELF = "yamabiko";

    private final Incidents incidents;
    private final IncidentStore store;
    private final FollowUps followUps;
    private final AuditTrail audit;
    private final Clock clock;

    IncidentSwitch(Incidents incidents, IncidentStore store, FollowUps followUps, AuditTrail audit, Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.followUps = followUps;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Switches an armed incident on; one that is on is prolonged from now, and gets other hotlines if they are named. An
     * all-clear of the last time stops.
     *
     * @param hotlines null: those that it is for, or that it is on for
     * @param lasts such as {@code PT3H}; null: as long as it usually does
     * @throws org.yamabiko.problem.InvalidInputException if it is not for such a hotline, or its text may not be sent any more
     */
    @Transactional
    public Incident on(String key, List<String> hotlines, String lasts, String who) throws SQLException {
        var incident = incidents.locked(key);
        var state = incident.state().on();
        var now = clock.instant();
        var until = now.plus(IncidentRules.lasts(lasts, incident.plan()));
        if (incident.state() == IncidentState.ON) {
            var dids = hotlines == null ? incident.lastRound().dids() : IncidentRules.hotlines(hotlines, incident.plan());
            store.prolonged(incident.lastRound().id(), new Switch(dids, now, until, who));
        } else {
            incidents.checkTexts(incident.plan());
            followUps.stopForNewRound(incident, who);
            store.on(key, state, new Switch(IncidentRules.hotlines(hotlines, incident.plan()), now, until, who));
        }
        var after = incidents.get(key);
        audit.record(who, Action.INCIDENT_ON, Incidents.subject(key), incident.round().filter(round -> isOn(incident))
                .map(IncidentSwitch::said).orElse(null), said(after.lastRound()));
        return after;
    }

    @Transactional
    public Incident off(String key, String who) throws SQLException {
        end(incidents.locked(key), Optional.of(who));
        return incidents.get(key);
    }

    /** @return whether it was this node that ended it */
    @Transactional
    boolean expire(String key) throws SQLException {
        var incident = incidents.locked(key);
        if (!isOn(incident) || clock.instant().isBefore(incident.lastRound().until())) {
            return false;
        }
        end(incident, Optional.empty());
        return true;
    }

    private void end(Incident incident, Optional<String> who) throws SQLException {
        var state = incident.state().over();
        var at = end(incident.lastRound(), who);
        store.over(incident, state, who, at);
        audit.record(who.orElse(ITSELF), Action.INCIDENT_OVER, Incidents.subject(incident.key()), said(incident.lastRound()),
                null);
        if (clearsByItself(incident.plan(), at)) {
            followUps.start(incident.key(), null, ITSELF);
        }
    }

    /** Not if nobody looked at the end for so long that it would be too late. */
    private boolean clearsByItself(IncidentPlan plan, Instant over) {
        return plan.followUp().byItself() && plan.resolvedText().isPresent()
                && clock.instant().isBefore(over.plus(plan.followUp().within()));
    }

    /** One that expired was over when it should be, however late that is seen. */
    private Instant end(Round round, Optional<String> who) {
        return who.isPresent() ? clock.instant() : round.until();
    }

    private static boolean isOn(Incident incident) {
        return incident.state() == IncidentState.ON;
    }

    private static String said(Round round) {
        var dids = round.dids().isEmpty() ? "all hotlines"
                : String.join(", ", round.dids().stream().map(PhoneNumber::e164).toList());
        return dids + " until " + round.until();
    }
}
