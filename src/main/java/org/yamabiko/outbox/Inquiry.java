package org.yamabiko.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.Gateways;
import org.yamabiko.gateway.SegmentQuery;

/** Asks upstreams about uncertain texts of which a segment's id is known; an answer is worth a receipt. */
@Singleton
class Inquiry {

    private static final int MOST_AT_ONCE = 50;
    private static final String UNSETTLED = """
            select s.gateway, s.smsc_id, m.sender_id
            from message m join message_segment s on s.message_id = m.id and s.attempt = m.attempts
            where m.uncertain_since <= ? and m.valid_until > ?
              and (s.state is null or s.state in ('ENROUTE', 'ACCEPTED', 'UNKNOWN'))
            limit ?
            """;

    private record Question(String gateway, SegmentQuery query) {
    }

    private final DataSource database;
    private final Lanes lanes;
    private final Gateways gateways;
    private final Clock clock;

    Inquiry(DataSource database, Lanes lanes, Gateways gateways, Clock clock) {
        this.database = database;
        this.lanes = lanes;
        this.gateways = gateways;
        this.clock = clock;
    }

    /** @param waited for a receipt at least this long */
    void ask(Duration waited) throws SQLException {
        for (var question : questions(waited)) {
            lanes.named(question.gateway()).filter(Lane::ready)
                    .flatMap(lane -> lane.gateway().query(question.query()))
                    .ifPresent(state -> gateways.received(new DeliveryReceipt(question.gateway(), question.query().segmentId(),
                            state, clock.instant(), "by query")));
        }
    }

    private List<Question> questions(Duration waited) throws SQLException {
        var now = clock.instant();
        try (var connection = database.getConnection(); var find = connection.prepareStatement(UNSETTLED)) {
            find.setObject(1, now.minus(waited).atOffset(ZoneOffset.UTC));
            find.setObject(2, now.atOffset(ZoneOffset.UTC));
            find.setInt(3, MOST_AT_ONCE);
            try (var rows = find.executeQuery()) {
                var questions = new ArrayList<Question>();
                while (rows.next()) {
                    questions.add(new Question(rows.getString(1), new SegmentQuery(rows.getString(2), rows.getString(3))));
                }
                return questions;
            }
        }
    }
}
