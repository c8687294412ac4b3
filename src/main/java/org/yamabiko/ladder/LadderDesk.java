package org.yamabiko.ladder;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

/** What staff decide about ladders. On this node it holds at once, on others within two seconds. */
@ApplicationScoped
public class LadderDesk {

    static final Duration LONGEST = Duration.ofDays(7);

    private final LadderTables tables;
    private final LadderEvents events;
    private final LadderWatch watch;
    private final OwnNumbers numbers;
    private final AuditTrail audit;
    private final Clock clock;

    LadderDesk(LadderTables tables, LadderEvents events, LadderWatch watch, OwnNumbers numbers, AuditTrail audit,
            Clock clock) {
        this.tables = tables;
        this.events = events;
        this.watch = watch;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The scope of that name.
     *
     * @param written {@code service}, or a hotline's number
     */
    public Scope scope(String written) {
        return Scope.read(written).filter(scope -> scope.isService() || numbers.hotline(scope.did().orElseThrow()).isPresent())
                .orElseThrow(() -> NotFound.of("No hotline is live on this number, and it is not 'service'."));
    }

    /** The name of the hotline; empty for the service, and for what is not live any more. */
    public Optional<String> name(Scope scope) {
        return scope.did().flatMap(numbers::hotline);
    }

    @Transactional
    public void pin(Scope scope, PinDraft draft, String who) throws SQLException {
        var rung = checked(draft);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var pin = new Pin(rung, draft.lasts() == null ? null : now.plus(draft.lasts()), who, now);
        var before = tables.pins().get(scope);
        tables.pin(scope, pin);
        audit.record(who, Action.LADDER_PINNED, subject(scope), before == null ? null : words(before), words(pin));
        watch.read();
    }

    @Transactional
    public void letGo(Scope scope, String who) throws SQLException {
        var before = tables.pins().get(scope);
        tables.letGo(scope);
        if (before != null) {
            audit.record(who, Action.LADDER_LET_GO, subject(scope), words(before), null);
        }
        watch.read();
    }

    /** @param draft nulls alone: the limits are what the service's settings say */
    @Transactional
    public void limits(Scope scope, LimitsDraft draft, String who) throws SQLException {
        var wanted = draft == null ? LimitsDraft.USUAL : draft;
        LimitRules.check(wanted.over(Limits.NONE));
        var before = tables.limits().get(scope);
        if (wanted.equals(LimitsDraft.USUAL)) {
            tables.forgetLimits(scope);
        } else {
            tables.limits(scope, wanted, who);
        }
        audit.record(who, Action.LADDER_LIMITS_SET, subject(scope), before == null ? null : before.toString(),
                wanted.equals(LimitsDraft.USUAL) ? null : wanted.toString());
        watch.read();
    }

    /** What staff have set for it. */
    public LimitsDraft limits(Scope scope) throws SQLException {
        return tables.limits().getOrDefault(scope, LimitsDraft.USUAL);
    }

    /** The newest first. */
    public List<LadderEvent> events(int most) throws SQLException {
        return events.latest(most);
    }

    private static Rung checked(PinDraft draft) {
        var violations = new ArrayList<Violation>();
        var rung = Arrays.stream(Rung.values()).filter(r -> draft != null && r.name().equals(draft.rung())).findFirst();
        if (rung.isEmpty()) {
            violations.add(Violation.of("rung", "ladder.rung", "is none of " + Arrays.toString(Rung.values())));
        }
        if (draft != null && draft.lasts() != null
                && (draft.lasts().toMillis() < 1 || draft.lasts().compareTo(LONGEST) > 0)) {
            violations.add(Violation.of("lasts", "ladder.lasts", "must be at most " + LONGEST, LONGEST.toDays()));
        }
        return rung.filter(r -> violations.isEmpty())
                .orElseThrow(() -> new InvalidInputException("The rung was not pinned", violations));
    }

    private static String subject(Scope scope) {
        return scope.isService() ? "ladder:service" : "hotline:" + scope.key();
    }

    private static String words(Pin pin) {
        return pin.until() == null ? pin.rung().name() : pin.rung() + " until " + pin.until();
    }
}
