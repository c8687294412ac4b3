package org.yamabiko.text;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.approval.SecondPerson;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;

/** What a second person decides about texts: which version callers get, and until when. */
@ApplicationScoped
public class TextApprovals {

    private final ApprovalConfig config;
    private final Approvable approvable;
    private final AuditTrail audit;
    private final Event<TextChanged> changed;
    private final Clock clock;

    TextApprovals(ApprovalConfig config, Approvable approvable, AuditTrail audit, Event<TextChanged> changed, Clock clock) {
        this.config = config;
        this.approvable = approvable;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional
    public List<WaitingText> waiting() {
        return TextVersionEntity.waiting().stream()
                .map(v -> new WaitingText(v.key, v.version, v.createdBy, v.submittedAt)).toList();
    }

    /** Texts that callers get now and will not much longer, the first to end first. */
    @Transactional
    public List<Text> ending() {
        if (!config.required()) {
            return List.of();
        }
        var horizon = clock.instant().atOffset(ZoneOffset.UTC).plus(config.warnBefore()).toInstant();
        return TextVersionEntity.latestApproved().stream().filter(v -> v.approvedUntil != null)
                .filter(v -> v.approvedUntil.isBefore(horizon))
                .sorted((a, b) -> a.approvedUntil.compareTo(b.approvedUntil)).map(TextVersionEntity::toText).toList();
    }

    /** Shows a draft, or a version that was refused, to the second person. */
    @Transactional
    public Text submit(String key, int version, String who) {
        var entity = latest(key, version);
        if (!entity.state.submittable()) {
            throw Conflict.of("Version %d of '%s' is %s and cannot be submitted.".formatted(version, key, entity.state));
        }
        entity.submitted(clock.instant());
        audit.record(who, Action.TEXT_SUBMITTED, Texts.subject(key), null, "version " + version);
        return entity.toText();
    }

    /**
     * Lets callers get this version. An approved one is approved anew: its term begins again.
     *
     * @param note what the approver says; null if nothing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if they wrote it themselves, 409 if it does not wait
     * @throws InvalidInputException if it has a link to a domain that is not the company's, or an error on some carrier
     */
    @Transactional
    public Text approve(String key, int version, String who, String note) {
        var entity = entity(key, version);
        if (!entity.state.decidable() && !renewable(entity)) {
            throw notWaiting(entity);
        }
        SecondPerson.check(entity.createdBy, who);
        approvable.check(entity.toText());
        var now = clock.instant();
        var until = end(now, config);
        entity.decided(TextState.APPROVED, who, now, note, until);
        audit.record(who, Action.TEXT_APPROVED, Texts.subject(key), null,
                "version %d until %s%s".formatted(version, until, note == null || note.isBlank() ? "" : ": " + note));
        changed.fire(new TextChanged(entity.toText()));
        return entity.toText();
    }

    /** The version that callers get, or would if its approval had not ended. */
    private static boolean renewable(TextVersionEntity entity) {
        return TextVersionEntity.of(entity.key).stream().filter(v -> v.state == TextState.APPROVED).findFirst()
                .filter(v -> v.version == entity.version).isPresent();
    }

    /** Callers go on getting what they got before. */
    @Transactional
    public void refuse(String key, int version, String who, String note) {
        var entity = entity(key, version);
        if (!entity.state.decidable()) {
            throw notWaiting(entity);
        }
        entity.decided(TextState.REFUSED, who, clock.instant(), note, null);
        audit.record(who, Action.TEXT_REFUSED, Texts.subject(key), null,
                "version %d%s".formatted(version, note == null || note.isBlank() ? "" : ": " + note));
    }

    /** Somebody saw this version on a handset. */
    @Transactional
    public Text tested(String key, int version, String who) {
        var entity = entity(key, version);
        entity.testedBy = who;
        entity.testedAt = clock.instant();
        audit.record(who, Action.TEXT_TESTED, Texts.subject(key), null, "version " + version);
        return entity.toText();
    }

    static Instant end(Instant from, ApprovalConfig config) {
        return from.atOffset(ZoneOffset.UTC).plus(config.textValidFor()).toInstant();
    }

    private static TextVersionEntity latest(String key, int version) {
        var entity = entity(key, version);
        if (TextVersionEntity.of(key).getFirst().version != version) {
            throw Conflict.of("There is a newer version of '" + key + "' than " + version + ".");
        }
        return entity;
    }

    private static TextVersionEntity entity(String key, int version) {
        return TextVersionEntity.at(key, version)
                .orElseThrow(() -> NotFound.of("There is no version %d of a text '%s'.".formatted(version, key)));
    }

    private static RuntimeException notWaiting(TextVersionEntity entity) {
        return Conflict
                .of("Version %d of '%s' is %s and waits for nobody.".formatted(entity.version, entity.key, entity.state));
    }
}
