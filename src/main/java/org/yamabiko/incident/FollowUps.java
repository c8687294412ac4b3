package org.yamabiko.incident;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.incident.FollowUpTurn.Result;
import org.yamabiko.problem.Conflict;

/** The all-clear to those who were told: begun once an incident is over, sent bit by bit, stopped by itself or by somebody. */
@ApplicationScoped
public class FollowUps {

    private static final String ITSELF = "yamabiko";

    private final Incidents incidents;
    private final FollowUpTurn turn;
    private final Hotlines hotlines;
    private final DataSource database;
    private final AuditTrail audit;
    private final Clock clock;

    FollowUps(Incidents incidents, FollowUpTurn turn, Hotlines hotlines, DataSource database, AuditTrail audit, Clock clock) {
        this.incidents = incidents;
        this.turn = turn;
        this.hotlines = hotlines;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins the all-clear of the last round, or goes on with one that was stopped.
     *
     * @param atNight whether it goes in the quiet hours too; null: as the incident says
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the incident is not over, has no text for it, or its time for
     *         it has passed
     */
    @Transactional
    public Incident start(String key, Boolean atNight, String who) throws SQLException {
        var incident = incidents.locked(key);
        var unused = incident.state().followUp();
        var round = incident.lastRound();
        var state = round.followUp().state().start();
        var now = clock.instant();
        var plan = incident.plan().followUp();
        var over = round.overAt().orElse(now);
        if (incident.plan().resolvedText().isEmpty()) {
            throw Conflict.of("This incident has no text for the all-clear.");
        }
        if (!now.isBefore(over.plus(plan.within()))) {
            throw Conflict.of("It is too late for the all-clear: it may go until " + over.plus(plan.within()) + ".");
        }
        var night = atNight == null ? plan.atNight() : atNight;
        try (var connection = database.getConnection()) {
            FollowUpStatements.start(connection, round.id(), state, who, now, over.plus(plan.within()), night,
                    over.minus(plan.toldWithin()));
        }
        var after = incidents.get(key);
        audit.record(who, Action.INCIDENT_FOLLOW_UP_STARTED, Incidents.subject(key), null,
                "to " + after.lastRound().followUp().told() + (night ? ", at night too" : ""));
        return after;
    }

    @Transactional
    public Incident stop(String key, String who) throws SQLException {
        stop(incidents.locked(key), FollowUpEnd.BY_HAND, who);
        return incidents.get(key);
    }

    /** What was all clear is not any more. Within the caller's transaction. */
    void stopForNewRound(Incident incident, String who) throws SQLException {
        if (incident.round().filter(round -> round.followUp().state() == FollowUpState.RUNNING).isPresent()) {
            stop(incident, FollowUpEnd.ON_AGAIN, who);
        }
    }

    private void stop(Incident incident, FollowUpEnd end, String who) throws SQLException {
        var round = incident.round()
                .orElseThrow(() -> Conflict.of("There is no all-clear under way: this incident never was on."));
        var unused = round.followUp().state().stop();
        try (var connection = database.getConnection()) {
            FollowUpStatements.end(connection, round.id(), end);
        }
        audit.record(who, Action.INCIDENT_FOLLOW_UP_ENDED, Incidents.subject(incident.key()), null,
                end + ", " + round.followUp().sent() + " sent");
    }

    /** Sends what may go now, of all that are under way and that no other node sends at this moment. */
    @Transactional
    List<Result> turn() throws SQLException {
        try (var connection = database.getConnection()) {
            var results = turn.run(connection, clock.instant(), hotlines.snapshot());
            results.forEach(result -> result.end().ifPresent(end -> audit.record(ITSELF, Action.INCIDENT_FOLLOW_UP_ENDED,
                    Incidents.subject(result.incident()), null, end.name())));
            return results;
        }
    }
}
