package org.yamabiko.guard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

import org.yamabiko.database.Parameters;
import org.yamabiko.database.Together;
import org.yamabiko.phone.PhoneNumber;

/** Writes what is asked for as if it passed, and answers what there was before. */
final class Charge implements Together.Part {

    private static final String CHARGE = """
            with charged as (
                insert into guard_use as u (quota, subject, window_start, used)
                select quota, subject, window_start, amount
                from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as asked (quota, subject, window_start, amount)
                on conflict (quota, subject, window_start) do update set used = u.used + excluded.used
                returning quota, subject, window_start, used)
            select 'TEXT' as kind, m.recipient as subject, m.call_id, m.text_key, m.text_version, m.created_at as at,
                   m.status in ('UNDELIVERED', 'REJECTED', 'EXPIRED', 'SUPPRESSED') as failed, null::bigint as used
            from unnest(?::text[]) as asked (number)
            join lateral (select * from message
                          where right(recipient, 4) = right(asked.number, 4) and recipient = asked.number and not rehearsal
                          order by created_at desc limit 100) m on true
            union all
            select 'BLOCKED', number, null, null, null, null, null, null from blocked_number where number = any (?)
            union all
            select quota, subject, null, null, null, window_start, null, used from charged
            union all
            select 'DONE', null, null, null, null, clock_timestamp(), null, null
            """;

    private final Map<Use, Long> charges;
    private final Collection<PhoneNumber> recipients;
    private final Known known;
    private Instant doneAt;

    Charge(Map<Use, Long> charges, Collection<PhoneNumber> recipients, Known into) {
        this.charges = charges;
        this.recipients = recipients;
        this.known = into;
    }

    @Override
    public String sql() {
        return CHARGE;
    }

    @Override
    public void bind(Parameters parameters) throws SQLException {
        bind(parameters, charges)
                .text(recipients, PhoneNumber::e164)
                .text(recipients, PhoneNumber::e164);
    }

    static Parameters bind(Parameters parameters, Map<Use, Long> amounts) throws SQLException {
        return parameters.text(amounts.keySet(), Use::quota)
                .text(amounts.keySet(), Use::subject)
                .text(amounts.keySet(), use -> use.windowStart().atOffset(ZoneOffset.UTC))
                .bigint(amounts.values(), amount -> amount);
    }

    @Override
    public void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            var subject = rows.getString("subject");
            switch (rows.getString("kind")) {
                case "TEXT" -> known.earlier(new PhoneNumber(subject), new EarlierText(rows.getString("call_id"),
                        rows.getString("text_key"), rows.getInt("text_version"), at(rows), rows.getBoolean("failed")));
                case "BLOCKED" -> known.blocked(new PhoneNumber(subject));
                case "DONE" -> doneAt = at(rows);
                case String quota -> {
                    var use = new Use(Quota.valueOf(quota), subject, at(rows));
                    known.used(use, rows.getLong("used") - charges.get(use));
                }
            }
        }
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    /** @return by the database's clock; null until it is executed */
    Instant doneAt() {
        return doneAt;
    }
}
