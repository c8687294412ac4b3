package org.yamabiko.exchange;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.text.Texts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Taking files in: first what would change, then all of it or nothing. */
@ApplicationScoped
public class Imports {

    private final Stored stored;
    private final Texts texts;
    private final Drafts drafts;
    private final AuditTrail audit;
    private final EntityManager database;
    private final ObjectMapper mapper;

    Imports(Stored stored, Texts texts, Drafts drafts, AuditTrail audit, EntityManager database, ObjectMapper mapper) {
        this.stored = stored;
        this.texts = texts;
        this.drafts = drafts;
        this.audit = audit;
        this.database = database;
        this.mapper = mapper;
    }

    /** @throws InvalidInputException if nothing can be read from the file */
    public Preview preview(Upload file, String actor) {
        var plan = plan(file);
        return preview(file, plan.problems().isEmpty() ? rehearsed(plan, actor) : plan);
    }

    /**
     * Writes what the preview with this token showed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the file is another or would do something else by now
     * @throws InvalidInputException if it has problems
     */
    @Transactional
    public Preview apply(Upload file, String token, String actor) {
        // nobody changes anything between the comparison and the writing, or holds a row that is to be written; all may read
        database.createNativeQuery("lock table text, hotline in exclusive mode").executeUpdate();
        var plan = plan(file);
        var preview = preview(file, plan);
        if (!preview.applicable()) {
            throw new InvalidInputException("The file was not taken",
                    preview.problems().stream().map(Imports::asViolation).toList());
        }
        if (!preview.token().equals(token)) {
            throw Conflict.of(
                    "The file is not the one that was previewed, or something was changed since. Ask for the preview again.");
        }
        plan.writes().forEach(write -> write(write, actor));
        audit.record(actor, Action.IMPORTED, "file:" + file.name(), null, "%d new, %d changed, %d unchanged; SHA-256 %s"
                .formatted(preview.added(), preview.changed(), preview.unchanged(), file.fingerprint()));
        return preview;
    }

    private Plan plan(Upload file) {
        var findings = new Findings();
        var contents = Reading.read(file, findings);
        return new Planner(stored, texts::check, findings).plan(contents);
    }

    private Preview preview(Upload file, Plan plan) {
        return new Preview(file.fingerprint() + "." + fingerprint(plan), plan.changes(), plan.problems());
    }

    private String fingerprint(Plan plan) {
        try {
            return Fingerprint.of(mapper.writeValueAsString(plan.changes()).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes are plain records", e);
        }
    }

    /** Writes and takes back, so that whatever the features refuse is known before. */
    private Plan rehearsed(Plan plan, String actor) {
        QuarkusTransaction.begin();
        try {
            for (var write : plan.writes()) {
                try {
                    write(write, actor);
                } catch (InvalidInputException e) {
                    var violation = e.violations().isEmpty() ? new Violation("", e.getDetail()) : e.violations().getFirst();
                    return plan.with(new ImportProblem(write.place(), write.subject(), violation));
                }
            }
            return plan;
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void write(Plan.Write write, String actor) {
        switch (write) {
            case Plan.TextWrite text -> texts.put(text.subject(), text.draft(), actor);
            case Plan.HotlineWrite hotline -> drafts.put(hotline.document(), actor);
        }
    }

    private static Violation asViolation(ImportProblem problem) {
        var place = problem.place();
        var where = (place.sheet().isEmpty() ? "" : place.sheet() + "!") + (place.line() > 0 ? place.line() + " " : "");
        var of = problem.violation();
        return new Violation(where + problem.subject() + " " + of.field(), of.code(), of.message(), of.args());
    }
}
