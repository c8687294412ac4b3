package org.yamabiko.incident;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.approval.SecondPerson;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.text.Text;
import org.yamabiko.text.Texts;

/** The drawer: what is written, and what is ready to be switched on. */
@ApplicationScoped
public class Incidents {

    private final IncidentStore store;
    private final Texts texts;
    private final Prompts prompts;
    private final ApprovalConfig approval;
    private final AuditTrail audit;
    private final Clock clock;

    Incidents(IncidentStore store, Texts texts, Prompts prompts, ApprovalConfig approval, AuditTrail audit, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.prompts = prompts;
        this.approval = approval;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Incident> all() throws SQLException {
        return store.all();
    }

    public Optional<Incident> find(String key) throws SQLException {
        return store.find(key);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none */
    public Incident get(String key) throws SQLException {
        return store.find(key).orElseThrow(() -> noSuch(key));
    }

    /**
     * Writes an incident, new or changed. It is a draft then, whatever it was; one that is on cannot be written.
     *
     * @throws InvalidInputException with every field that is wrong
     */
    @Transactional
    public Incident put(String key, IncidentDraft draft, String who) throws SQLException {
        var plan = IncidentRules.plan(key, draft);
        var before = store.locked(key);
        if (before.filter(incident -> incident.plan().equals(plan)).isPresent()) {
            return before.get();
        }
        var state = before.map(incident -> incident.state().write()).orElse(IncidentState.DRAFT);
        before.flatMap(Incident::round).ifPresent(round -> refuseUnderWay(round.followUp().state()));
        store.write(key, plan, state, who, clock.instant());
        audit.record(who, Action.INCIDENT_WRITTEN, subject(key), before.map(i -> said(i.plan())).orElse(null), said(plan));
        return get(key);
    }

    /**
     * Makes it ready: its sentence is spoken, and its texts may be sent. Blocks while an engine speaks. Where approval is
     * required, somebody else than who wrote it.
     *
     * @throws InvalidInputException if a text may not be sent now
     */
    @Transactional
    public Incident arm(String key, String who) throws SQLException {
        var incident = locked(key);
        var state = incident.state().arm();
        if (approval.required()) {
            SecondPerson.check(incident.writtenBy(), who);
        }
        checkTexts(incident.plan());
        prompts.prepare(incident.plan().prompts());
        store.armed(key, state, who, clock.instant());
        audit.record(who, Action.INCIDENT_ARMED, subject(key), null, said(incident.plan()));
        return get(key);
    }

    /** @throws InvalidInputException with each text that may not be sent now */
    void checkTexts(IncidentPlan plan) {
        var live = texts.live().stream().map(Text::key).toList();
        var missing = new ArrayList<Violation>();
        if (!live.contains(plan.text())) {
            missing.add(unsendable("text", plan.text()));
        }
        plan.resolvedText().filter(text -> !live.contains(text))
                .ifPresent(text -> missing.add(unsendable("resolvedText", text)));
        if (!missing.isEmpty()) {
            throw new InvalidInputException("This incident cannot be used yet", missing);
        }
    }

    private static Violation unsendable(String field, String text) {
        return Violation.of(field, "incident.unsendable",
                "the text '" + text + "' may not be sent: it is missing, not approved, or its approval has ended", text);
    }

    /** Within the caller's transaction. */
    Incident locked(String key) throws SQLException {
        return store.locked(key).orElseThrow(() -> noSuch(key));
    }

    private static void refuseUnderWay(FollowUpState followUp) {
        if (followUp == FollowUpState.RUNNING) {
            throw Conflict.of("The all-clear of this incident is under way; stop it first.");
        }
    }

    private static String said(IncidentPlan plan) {
        return plan.name() + ": " + plan.sentence() + ", text " + plan.text() + plan.resolvedText().map(t -> ", then " + t)
                .orElse("");
    }

    static String subject(String key) {
        return "incident:" + key;
    }

    private static RuntimeException noSuch(String key) {
        return NotFound.of("There is no incident '" + key + "'.");
    }
}
