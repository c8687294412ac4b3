package org.yamabiko.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.database.Query;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

/** Numbers that get no text, for good. Nothing is cached: from the commit on, no node texts them. */
@ApplicationScoped
public class BlockedNumbers {

    /** Who asked for it in a call. */
    public static final String CALLER = "caller";
    /** By a key of the menu. */
    public static final String OPTED_OUT = "OPTED_OUT";
    /** By a key, when ringing back the number that texted: it was not me who asked for that. */
    public static final String NOT_ME = "NOT_ME";

    private static final int LONGEST_REASON = 200;
    private static final int MOST_LISTED = 200;

    private final DataSource database;
    private final AuditTrail audit;
    private final Clock clock;

    BlockedNumbers(DataSource database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest, at most 200. */
    public List<BlockedNumber> newest() throws SQLException {
        return new Query("select * from blocked_number").then("order by blocked_at desc limit " + MOST_LISTED)
                .list(database, BlockedNumbers::read);
    }

    public long count() throws SQLException {
        return new Query("select count(*) from blocked_number").list(database, row -> row.getLong(1)).getFirst();
    }

    /**
     * @return empty if it is not blocked
     * @throws InvalidInputException unless it is a number
     */
    public Optional<BlockedNumber> find(String written) throws SQLException {
        var number = PhoneNumber.parse(written)
                .orElseThrow(() -> new InvalidInputException("Nothing was looked for", List.of(noNumber())));
        return new Query("select * from blocked_number").where("number = ?", number.e164())
                .list(database, BlockedNumbers::read).stream().findFirst();
    }

    private static BlockedNumber read(ResultSet row) throws SQLException {
        var number = new PhoneNumber(row.getString("number"));
        return new BlockedNumber(row.getObject("id", UUID.class), number.national(), number.masked(), row.getString("reason"),
                row.getString("blocked_by"), Query.instant(row, "blocked_at"));
    }

    public boolean contain(PhoneNumber number) throws SQLException {
        return !new Query("select 1 from blocked_number").where("number = ?", number.e164()).list(database, row -> true)
                .isEmpty();
    }

    /** Those of {@code numbers} that get no text. */
    public Set<PhoneNumber> among(Collection<PhoneNumber> numbers) throws SQLException {
        var asked = numbers.stream().map(PhoneNumber::e164).toArray(String[]::new);
        return Set
                .copyOf(new Query("select number from blocked_number").given("number = any (?)", (Object) asked).list(database,
                        row -> new PhoneNumber(row.getString("number"))));
    }

    /** @throws InvalidInputException unless it is a number with a reason */
    @Transactional
    public void block(String written, String reason, String who) throws SQLException {
        block(checked(written, reason), reason.strip(), who);
    }

    /** Because its owner, who calls from it, wants so. */
    @Transactional
    public void blockFor(PhoneNumber number, String reason) throws SQLException {
        block(number, reason, CALLER);
    }

    /** One that is known, for a reason of ours; one that is blocked stays as it is. */
    @Transactional
    public void block(PhoneNumber number, String reason, String who) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into blocked_number (number, reason, blocked_by, blocked_at) values (?, ?, ?, ?)
                        on conflict (number) do nothing""")) {
            insert.setString(1, number.e164());
            insert.setString(2, reason);
            insert.setString(3, who);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 1) {
                audit.record(who, Action.NUMBER_BLOCKED, subject(number), null, reason);
            }
        }
    }

    @Transactional
    public void unblock(String written, String who) throws SQLException {
        var number = PhoneNumber.parse(written).orElseThrow(BlockedNumbers::unknown);
        unblock("number = ?", number.e164(), who);
    }

    /** For whoever may not see the number. */
    @Transactional
    public void unblock(UUID id, String who) throws SQLException {
        unblock("id = ?", id, who);
    }

    private void unblock(String condition, Object value, String who) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection
                        .prepareStatement("delete from blocked_number where " + condition + " returning number, reason")) {
            delete.setObject(1, value);
            try (var rows = delete.executeQuery()) {
                if (!rows.next()) {
                    throw unknown();
                }
                audit.record(who, Action.NUMBER_UNBLOCKED, subject(new PhoneNumber(rows.getString(1))), rows.getString(2),
                        null);
            }
        }
    }

    /** Without the number: it is somebody's. */
    private static RuntimeException unknown() {
        return NotFound.of("This number is not blocked.");
    }

    private static String subject(PhoneNumber number) {
        return "number:" + number.masked();
    }

    private static Violation noNumber() {
        return Violation.of("number", "guard.number", "must be a telephone number such as 090-1234-5678");
    }

    private static PhoneNumber checked(String written, String reason) {
        var violations = new ArrayList<Violation>();
        var number = Optional.ofNullable(written).flatMap(PhoneNumber::parse);
        if (number.isEmpty()) {
            violations.add(noNumber());
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            violations.add(Violation.of("reason", "guard.reason", "must say why, in 1 to " + LONGEST_REASON + " characters"));
        }
        return number.filter(n -> violations.isEmpty())
                .orElseThrow(() -> new InvalidInputException("The number was not blocked", violations));
    }
}
