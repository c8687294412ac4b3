package org.yamabiko.call;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.database.Query;
import org.yamabiko.phone.LineType;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

/**
 * The team's own telephones: what a rehearsal texts to one of them leaves by the real gateways and arrives in somebody's hand.
 */
@ApplicationScoped
public class TestNumbers {

    private static final Logger LOG = Logger.getLogger(TestNumbers.class);
    private static final int LONGEST_NAME = 100;

    private final DataSource database;
    private final AuditTrail audit;
    private final Clock clock;

    TestNumbers(DataSource database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    public List<TestNumber> all() throws SQLException {
        return new Query("select * from test_number").then("order by name, number")
                .list(database,
                        row -> new TestNumber(new PhoneNumber(row.getString("number")).national(), row.getString("name"),
                                row.getString("added_by"), Query.instant(row, "added_at")));
    }

    /** For a rehearsal alone: asks the database. Whoever cannot be asked for is none. */
    boolean contain(PhoneNumber number) {
        try {
            return !new Query("select 1 from test_number").where("number = ?", number.e164()).list(database, row -> true)
                    .isEmpty();
        } catch (SQLException e) {
            LOG.warnf("the test numbers cannot be read, so the text of a rehearsal stays in the house: %s", e.getMessage());
            return false;
        }
    }

    /**
     * Adds a telephone, or gives it another name.
     *
     * @throws InvalidInputException unless it is a mobile with a name
     */
    @Transactional
    public void add(String written, String name, String who) throws SQLException {
        var number = checked(written, name);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into test_number (number, name, added_by, added_at) values (?, ?, ?, ?)
                        on conflict (number) do update set name = excluded.name""")) {
            insert.setString(1, number.e164());
            insert.setString(2, name.strip());
            insert.setString(3, who);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        audit.record(who, Action.TEST_NUMBER_ADDED, subject(number), null, name.strip());
    }

    @Transactional
    public void remove(String written, String who) throws SQLException {
        var number = PhoneNumber.parse(written).orElseThrow(TestNumbers::unknown);
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from test_number where number = ?")) {
            delete.setString(1, number.e164());
            if (delete.executeUpdate() == 0) {
                throw unknown();
            }
        }
        audit.record(who, Action.TEST_NUMBER_REMOVED, subject(number), null, null);
    }

    /** Without the number: it is somebody's. */
    private static RuntimeException unknown() {
        return NotFound.of("This is no test number.");
    }

    /** The trail keeps no whole number. */
    private static String subject(PhoneNumber number) {
        return "test-number:" + number.masked();
    }

    private static PhoneNumber checked(String written, String name) {
        var violations = new ArrayList<Violation>();
        var number = Optional.ofNullable(written).flatMap(PhoneNumber::parse).filter(n -> n.lineType() == LineType.MOBILE);
        if (number.isEmpty()) {
            violations.add(Violation.of("number", "lab.test-number", "must be a mobile number such as 090-1234-5678"));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            violations.add(
                    Violation.of("name", "lab.test-name", "must say whose it is, in 1 to " + LONGEST_NAME + " characters"));
        }
        return number.filter(n -> violations.isEmpty())
                .orElseThrow(() -> new InvalidInputException("The test number was not taken", violations));
    }
}
