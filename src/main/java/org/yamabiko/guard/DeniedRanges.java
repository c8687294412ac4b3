package org.yamabiko.guard;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.database.Query;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.phone.LineType;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Ranges that get no text. Whatever is no mobile number of Japan is denied always: foreign and premium numbers cost many times
 * a domestic text, and calls that make them ring are what toll fraud lives of.
 */
@ApplicationScoped
public class DeniedRanges implements DeniedPrefixes {

    private static final Pattern PREFIX = Pattern.compile("\\+[1-9][0-9]{4,12}");
    private static final int LONGEST_NOTE = 200;

    private final DataSource database;
    private final AuditTrail audit;
    private final DatabaseNotice notice;
    private final Clock clock;
    private volatile List<DeniedRange> ranges = List.of();

    DeniedRanges(DataSource database, AuditTrail audit, DatabaseNotice notice, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.notice = notice;
        this.clock = clock;
    }

    @Override
    public boolean deny(PhoneNumber number) {
        return number.lineType() != LineType.MOBILE
                || ranges.stream().anyMatch(range -> number.e164().startsWith(range.prefix()));
    }

    public List<DeniedRange> all() {
        return ranges;
    }

    /**
     * @param written the first digits: {@code 0901234} or {@code +81901234}
     * @throws InvalidInputException unless it is at least three digits of numbers in Japan, with a note
     */
    @Transactional
    public void deny(String written, String note, String who) throws SQLException {
        var prefix = checked(written, note);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into denied_prefix (prefix, note, denied_by, denied_at) values (?, ?, ?, ?)
                        on conflict (prefix) do update set note = excluded.note""")) {
            insert.setString(1, prefix);
            insert.setString(2, note.strip());
            insert.setString(3, who);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        audit.record(who, Action.RANGE_DENIED, "range:" + prefix, null, note.strip());
        read();
    }

    @Transactional
    public void allow(String written, String who) throws SQLException {
        var prefix = prefix(written).orElseThrow(DeniedRanges::unknown);
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from denied_prefix where prefix = ?")) {
            delete.setString(1, prefix);
            if (delete.executeUpdate() == 0) {
                throw unknown();
            }
        }
        audit.record(who, Action.RANGE_ALLOWED, "range:" + prefix, prefix, null);
        read();
    }

    private static RuntimeException unknown() {
        return NotFound.of("This range is not denied.");
    }

    private static String checked(String written, String note) {
        var violations = new ArrayList<Violation>();
        var prefix = prefix(written);
        if (prefix.isEmpty()) {
            violations.add(
                    Violation.of("prefix", "guard.prefix", "must be the first 4 to 10 digits of the numbers, such as 0901234"));
        }
        if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
            violations.add(Violation.of("note", "guard.reason", "must say why, in 1 to " + LONGEST_NOTE + " characters"));
        }
        return prefix.filter(p -> violations.isEmpty())
                .orElseThrow(() -> new InvalidInputException("The range was not denied", violations));
    }

    private static Optional<String> prefix(String written) {
        return Optional.ofNullable(written).map(words -> words.replaceAll("[\\s-]", ""))
                .map(digits -> digits.startsWith("0") ? "+81" + digits.substring(1) : digits)
                .filter(prefix -> PREFIX.matcher(prefix).matches());
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        try {
            read();
        } catch (SQLException e) {
            notice.failed("the denied ranges cannot be read, those of before go on", e);
        }
    }

    private void read() throws SQLException {
        ranges = new Query("select * from denied_prefix").then("order by prefix")
                .list(database, row -> new DeniedRange(row.getString("prefix"), row.getString("note"),
                        row.getString("denied_by"), Query.instant(row, "denied_at")));
    }
}
