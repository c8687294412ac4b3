package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.yamabiko.database.Query;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.Excerpt;
import org.yamabiko.gateway.Gateways;
import org.yamabiko.gateway.SegmentQuery;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.notice.QuietLog;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Asks upstreams about uncertain texts of which a segment's id is known; an answer is worth a receipt. In rounds: the text that
 * waits the longest first, and each round goes on where the one before ended, so that upstreams which do not answer about the
 * oldest texts do not keep it from the others.
 */
@Singleton
class Inquiry {

    private static final Logger LOG = Logger.getLogger(Inquiry.class);
    private static final int MOST_AT_ONCE = 50;
    /** A question that is not answered takes a submit timeout. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(30);
    private static final String UNSETTLED = """
            select m.uncertain_since, m.id, s.number, s.gateway, s.smsc_id, m.sender_id
            from message m join message_segment s on s.message_id = m.id and s.attempt = m.attempts
            where m.uncertain_since <= ? and m.uncertain_since >= ? and (m.uncertain_since, m.id, s.number) > (?, ?, ?)
              and m.valid_until > ? and (s.state is null or s.state in ('ENROUTE', 'ACCEPTED', 'UNKNOWN'))
            order by m.uncertain_since, m.id, s.number
            limit ?
            """;

    /** A segment's, among all that are uncertain. */
    private record Place(Instant since, UUID text, int segment) {
        static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0), 0);
    }

    private record Question(Place place, String gateway, SegmentQuery query) {
    }

    private final DataSource database;
    private final Lanes lanes;
    private final Consumer<DeliveryReceipt> answers;
    private final OutboxConfig config;
    private final DatabaseNotice notice;
    private final Clock clock;
    private final QuietLog quiet;
    private Place last = Place.FIRST;

    @Inject
    Inquiry(DataSource database, Lanes lanes, Gateways gateways, OutboxConfig config, DatabaseNotice notice,
            Clock clock) {
        this(database, lanes, gateways::received, config, notice, clock);
    }

    /** @param answers where receipts go */
    Inquiry(DataSource database, Lanes lanes, Consumer<DeliveryReceipt> answers, OutboxConfig config,
            DatabaseNotice notice, Clock clock) {
        this.database = database;
        this.lanes = lanes;
        this.answers = answers;
        this.config = config;
        this.notice = notice;
        this.clock = clock;
        this.quiet = new QuietLog(LOG, clock);
    }

    /** One round. Whatever fails, the next one comes. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        var end = System.nanoTime() + LONGEST_ROUND.toNanos();
        try {
            var questions = questions();
            for (var question : questions) {
                if (System.nanoTime() - end > 0) {
                    return;
                }
                ask(question);
                last = question.place();
            }
            if (questions.size() < MOST_AT_ONCE) {
                last = Place.FIRST;
            }
        } catch (SQLException e) {
            notice.failed("uncertain texts cannot be found", e);
        }
    }

    private void ask(Question question) {
        try {
            lanes.named(question.gateway()).filter(Lane::ready)
                    .flatMap(lane -> lane.gateway().query(question.query()))
                    .ifPresent(state -> answers.accept(new DeliveryReceipt(question.gateway(), question.query().segmentId(),
                            state, clock.instant(), "by query")));
        } catch (RuntimeException e) {
            quiet.warn("Gateway %s: text %s: what became of it cannot be asked, or its answer not be stored: %s".formatted(
                    question.gateway(), question.place().text(), Excerpt.readable(String.valueOf(e.getMessage()))));
        }
    }

    /** Of texts that have waited for a receipt for half the time after which they are sent once more. */
    private List<Question> questions() throws SQLException {
        var now = clock.instant();
        try (var connection = database.getConnection(); var find = connection.prepareStatement(UNSETTLED)) {
            find.setObject(1, now.minus(config.resendUncertainAfter().dividedBy(2)).atOffset(ZoneOffset.UTC));
            find.setObject(2, last.since().atOffset(ZoneOffset.UTC));
            find.setObject(3, last.since().atOffset(ZoneOffset.UTC));
            find.setObject(4, last.text());
            find.setInt(5, last.segment());
            find.setObject(6, now.atOffset(ZoneOffset.UTC));
            find.setInt(7, MOST_AT_ONCE);
            try (var rows = find.executeQuery()) {
                var questions = new ArrayList<Question>();
                while (rows.next()) {
                    questions.add(new Question(
                            new Place(Query.instant(rows, "uncertain_since"), rows.getObject("id", UUID.class),
                                    rows.getInt("number")),
                            rows.getString("gateway"),
                            new SegmentQuery(rows.getString("smsc_id"), rows.getString("sender_id"))));
                }
                return questions;
            }
        }
    }
}
