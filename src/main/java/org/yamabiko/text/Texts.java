package org.yamabiko.text;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

/** All texts, each with every version it had. */
@ApplicationScoped
public class Texts {

    private final ApprovalConfig approval;
    private final AuditTrail audit;
    private final Event<TextChanged> changed;
    private final boolean preferShort;
    private final Clock clock;

    Texts(ApprovalConfig approval, AuditTrail audit, Event<TextChanged> changed,
            @ConfigProperty(name = "yamabiko.text.prefer-short", defaultValue = "false") boolean preferShort, Clock clock) {
        this.approval = approval;
        this.audit = audit;
        this.changed = changed;
        this.preferShort = preferShort;
        this.clock = clock;
    }

    /** The latest version, approved or not. */
    @Transactional
    public Optional<Text> find(String key) {
        return TextEntity.<TextEntity> findByIdOptional(key).flatMap(t -> TextVersionEntity.at(key, t.version))
                .map(TextVersionEntity::toText);
    }

    @Transactional
    public Optional<Text> find(String key, int version) {
        return TextVersionEntity.at(key, version).map(TextVersionEntity::toText);
    }

    /** The latest version of each text, approved or not. */
    @Transactional
    public List<Text> all() {
        return TextVersionEntity.latest().stream().map(TextVersionEntity::toText).toList();
    }

    /** Every version of a text, the newest first; empty if there is no such text. */
    @Transactional
    public List<Text> versions(String key) {
        return TextVersionEntity.of(key).stream().map(TextVersionEntity::toText).toList();
    }

    /**
     * What may be sent now: of each text the latest approved version, unless its approval has ended. One whose approval ends
     * later is told by {@link Text#sendableAt}.
     */
    @Transactional
    public List<Text> live() {
        return approved().values().stream().filter(text -> text.sendableAt(clock.instant()))
                .map(text -> preferShort ? text.shortened() : text).toList();
    }

    /** What would be sent if the latest version of each text were approved now: for those who try it before. */
    @Transactional
    public List<Text> asWritten() {
        return all().stream().map(Text::unquestioned).map(text -> preferShort ? text.shortened() : text).toList();
    }

    /** Each text of which nothing may be sent now, and why. */
    @Transactional
    public Map<String, Unsendable> unsendable() {
        var approved = approved();
        var why = new TreeMap<String, Unsendable>();
        for (var text : all()) {
            var live = approved.get(text.key());
            if (live == null) {
                why.put(text.key(), Unsendable.NOT_APPROVED);
            } else if (!live.sendableAt(clock.instant())) {
                why.put(text.key(), Unsendable.APPROVAL_ENDED);
            }
        }
        return why;
    }

    private Map<String, Text> approved() {
        return TextVersionEntity.latestApproved().stream().map(TextVersionEntity::toText)
                .map(text -> approval.required() ? text : text.unending()).collect(toMap(Text::key, identity()));
    }

    /** What is wrong with a text; nothing if {@link #put} would take it. */
    public List<Violation> check(String key, TextDraft draft) {
        return TextRules.check(key, draft);
    }

    /**
     * Writes a text, new or changed. It is live at once if nobody has to approve it, else it waits for a second person. Writing
     * what is already there makes no version.
     *
     * @throws InvalidInputException with every field that is wrong
     */
    @Transactional
    public Text put(String key, TextDraft draft, String author) {
        var version = write(key, draft, author);
        if (!approval.required() && version.state != TextState.APPROVED) {
            approve(version, author);
        } else if (version.state.submittable()) {
            version.submitted(clock.instant());
            audit.record(author, Action.TEXT_SUBMITTED, subject(key), null, "version " + version.version);
        }
        return version.toText();
    }

    /**
     * Keeps a text without showing it to the second person. Where nobody has to approve, that is the same as writing it.
     *
     * @throws InvalidInputException with every field that is wrong
     */
    @Transactional
    public Text keep(String key, TextDraft draft, String author) {
        return approval.required() ? write(key, draft, author).toText() : put(key, draft, author);
    }

    private TextVersionEntity write(String key, TextDraft draft, String author) {
        var violations = check(key, draft);
        if (!violations.isEmpty()) {
            throw new InvalidInputException("The text was not taken", violations);
        }
        var policy = PolicyRules.of(draft);
        var known = TextEntity.<TextEntity> findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
        var latest = known.flatMap(text -> TextVersionEntity.at(key, text.version));
        if (latest.map(TextVersionEntity::toText).filter(text -> text.says(draft, policy)).isPresent()) {
            return latest.get();
        }
        latest.ifPresent(version -> version.state = version.state.replaced());
        var entity = known.orElseGet(() -> {
            var fresh = new TextEntity();
            fresh.key = key;
            return fresh;
        });
        entity.write(draft, policy, clock.instant(), author);
        entity.persist();
        var version = TextVersionEntity.of(entity);
        version.persist();
        audit.record(author, Action.TEXT_WRITTEN, subject(key), latest.map(v -> v.body).orElse(null),
                "version %d: %s".formatted(version.version, version.body));
        return version;
    }

    private void approve(TextVersionEntity version, String author) {
        var now = clock.instant();
        version.submittedAt = now;
        version.decided(TextState.APPROVED, author, now, null, TextApprovals.end(now, approval));
        changed.fire(new TextChanged(version.toText()));
    }

    static String subject(String key) {
        return "text:" + key;
    }
}
