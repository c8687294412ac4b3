package org.yamabiko.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yamabiko.database.Query;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Trigger;
import org.yamabiko.outbox.Admission;
import org.yamabiko.outbox.NewMessage;
import org.yamabiko.outbox.OutboxConfig;
import org.yamabiko.outbox.OutboxOf;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.SenderId;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.text.SendingPolicy;
import org.yamabiko.text.Text;

import com.fasterxml.jackson.databind.ObjectMapper;

/** An incident that is over, at 16:00 in Tokyo, and those whom it told. */
final class ToldCallers implements AfterAllCallback {

    static final Instant OVER = Instant.parse("2026-11-26T07:00:00Z");

    private static final PhoneNumber DID = new PhoneNumber("+815012345678");
    private static final SenderId SENDER = new SenderId("0312345678");
    private static final Text OUTAGE = text("outage", "【例示商事】障害が発生しています。");
    private static final Text RESOLVED = text("resolved", "【例示商事】復旧しました。");
    private static final Snapshot LIVE = new Snapshot(1,
            Map.of(DID,
                    new Published(new Hotline(DID, "障害窓口", Locale.JAPANESE, Trigger.ANSWER, SENDER, new SendText("catalogue"),
                            Optional.empty(), Optional.empty(), Optional.empty()), 1)),
            Map.of("outage", OUTAGE, "resolved", RESOLVED), Map.of());

    private final MigratedDatabase database;
    private final DataSource source;
    private final ObjectMapper json = new ObjectMapper();
    private final Set<PhoneNumber> blocked = new HashSet<>();
    private int round;
    private int calls;

    ToldCallers(String name) {
        database = MigratedDatabase.named(name);
        source = database.asTheService();
    }

    MigratedDatabase database() {
        return database;
    }

    /** Nobody was told yet; {@code perSecond} is the rate of the all-clear, which may go for six hours. */
    void begin(int perSecond) throws SQLException {
        blocked.clear();
        database.run("delete from message");
        database.run("delete from incident_round");
        database.run("delete from incident");
        database.run("insert into incident values ('outage', '{\"name\": \"障害\", \"sentence\": {\"ja\": \"障害です。\"}, \"text\": "
                + "\"outage\", \"resolvedText\": \"resolved\", \"followUp\": {\"toldWithin\": \"PT2H\", \"within\": \"PT6H\", "
                + "\"perSecond\": " + perSecond + "}}', 'OVER', 'hanako', ?)", OVER);
        database.run(
                "insert into incident_round (incident, dids, since, until, switched_by, over_at) values ('outage', '{}', ?, "
                        + "?, 'hanako', ?)",
                OVER.minus(Duration.ofHours(4)), OVER, OVER);
        round = Integer.parseInt(database.value("select id from incident_round"));
    }

    /** @return the id of the text */
    UUID told(String recipient, Instant at) throws SQLException {
        var message = new NewMessage(NewMessage.newId(), "call-" + ++calls, DID, OUTAGE, OUTAGE.body(),
                new PhoneNumber(recipient), SENDER, at, at.plusSeconds(600)).under(Optional.of(round));
        try (var connection = database.source().getConnection()) {
            OutboxOf.node("told").insert(connection, List.of(new Admission(message, Optional.empty())));
        }
        database.run("update message set status = 'DELIVERED', next_attempt_at = null where id = ?", message.id());
        return message.id();
    }

    void blocked(String number) {
        blocked.add(new PhoneNumber(number));
    }

    void start() throws SQLException {
        try (var connection = source.getConnection()) {
            FollowUpStatements.start(connection, round, FollowUpState.RUNNING, "hanako", OVER, OVER.plus(Duration.ofHours(6)),
                    false, OVER.minus(Duration.ofHours(2)));
        }
    }

    void stop() throws SQLException {
        try (var connection = source.getConnection()) {
            FollowUpStatements.end(connection, round, FollowUpEnd.BY_HAND);
        }
    }

    FollowUpTurn node(String name) {
        return new FollowUpTurn(OutboxOf.node(name), new AllClear(new HalfAnHour()), asked -> {
            var found = new HashSet<>(blocked);
            found.retainAll(asked);
            return found;
        }, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Asia/Tokyo")), json);
    }

    List<FollowUpTurn.Result> turn(FollowUpTurn node, Instant now) throws SQLException {
        return turn(node, now, LIVE);
    }

    void turnWithoutText(FollowUpTurn node, Instant now) throws SQLException {
        turn(node, now, new Snapshot(2, LIVE.hotlines(), Map.of(), Map.of()));
    }

    private List<FollowUpTurn.Result> turn(FollowUpTurn node, Instant now, Snapshot live) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var results = node.run(connection, now, live);
            connection.commit();
            return results;
        }
    }

    /** Of the all-clear, in order. */
    List<String> recipients() throws SQLException {
        return new Query("select recipient from message where call_id like 'incident-%' order by recipient")
                .list(database.source(), row -> row.getString(1));
    }

    String state() throws SQLException {
        return database.value("select follow_up || ' ' || coalesce(follow_up_end, '-') || ' ' || sent || ' of ' || told "
                + "from incident_round");
    }

    String planOfNext() throws SQLException {
        return database.plan(new Query(FollowUpStatements.NEXT));
    }

    private static Text text(String key, String body) {
        return new Text(key, 1, body, "https://www.example.jp/", "障害の案内", SendingPolicy.DEFAULT);
    }

    @Override
    public void afterAll(ExtensionContext testClass) {
        database.close();
    }

    /** What the outbox is set to. */
    private static final class HalfAnHour implements OutboxConfig {
        @Override
        public Duration validityPeriod() {
            return Duration.ofMinutes(30);
        }

        @Override
        public Duration claimLease() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration resendUncertainAfter() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int maxFailures() {
            return 8;
        }

        @Override
        public Duration drainTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}
