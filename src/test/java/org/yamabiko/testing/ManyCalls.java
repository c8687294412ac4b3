package org.yamabiko.testing;

import java.sql.SQLException;
import java.time.Instant;

import javax.sql.DataSource;

/**
 * A ledger as months of calls leave it, made within the database: a thousand hotlines of which few get most calls, calls by day
 * rather than by night, one in eight withheld, a landline now and then, texts in every state.
 */
public final class ManyCalls {

    /** The busiest hotline; the quietest ones got a few calls in a million. */
    public static final String BUSIEST = "+815010000001";
    public static final int DAYS = 30;

    private static final String TEXTS = """
            insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, reason, attempts,
                                 next_attempt_at, uncertain_since, blocked_at, gateway, created_at, submitted_at, settled_at,
                                 valid_until, segments, receipts_due, history)
            select gen_random_uuid(), id, did, 'catalogue', 4,
                   case when caller_line = 'MOBILE' then caller else '+8180' || lpad((random() * 99999999)::int::text, 8, '0') end,
                   '0312345678', '【例示商事】資料はこちらです。' || E'\\n' || 'https://www.example.jp/catalogue' || E'\\n', status,
                   case status when 'UNDELIVERED' then 'UNDELIVERABLE' when 'REJECTED' then 'INVALID_RECIPIENT'
                               when 'BLOCKED' then 'INVALID_SENDER' when 'UNCERTAIN' then 'NO_ANSWER' end,
                   1, case when status = 'PENDING' then decided_at end, case when status = 'UNCERTAIN' then decided_at end,
                   case when status = 'BLOCKED' then decided_at end, 'carrier', decided_at,
                   case when status <> 'PENDING' then decided_at + interval '1 s' * random() end,
                   case when status = 'DELIVERED' then decided_at + interval '5 s' end, decided_at + interval '30 min', 1, 1,
                   jsonb_build_array(jsonb_build_object('at', decided_at, 'event', 'SUBMITTED', 'attempt', 1,
                                                        'gateway', 'carrier', 'node', 'a-1'))
            from (select call.*, case when luck < 0.94 then 'DELIVERED' when luck < 0.96 then 'SUBMITTED'
                             when luck < 0.985 then 'UNDELIVERED' when luck < 0.99 then 'REJECTED' when luck < 0.995 then 'EXPIRED'
                             when luck < 0.996 then 'BLOCKED' when luck < 0.997 then 'UNCERTAIN' when luck < 0.9975 then 'SUPPRESSED'
                             else 'DELIVERED' end as status
                  from (select call.*, random() as luck from call where outcome = 'TEXTED' and id like 'many-%') call) call
            """;

    private ManyCalls() {
    }

    /** Writes them; the last one began within a minute before {@code now}. */
    public static void write(DataSource database, int calls, Instant now) throws SQLException {
        MigratedDatabase.run(database, calls(calls), now);
        MigratedDatabase.run(database, TEXTS);
        MigratedDatabase.run(database, "vacuum analyze call");
        MigratedDatabase.run(database, "vacuum analyze message");
    }

    private static String calls(int calls) {
        return """
                insert into call (id, did, dialed_number, caller, caller_line, outcome, hotline_revision, started_at, decided_at,
                                  ended_at, trace)
                select 'many-' || n || '.' || n %% 7, '+8150' || lpad((10000000 + hotline)::text, 8, '0'),
                       '050' || lpad((10000000 + hotline)::text, 8, '0'),
                       case line when 'WITHHELD' then null
                                 when 'LANDLINE' then '+813' || lpad((random() * 99999999)::int::text, 8, '0')
                                 else '+8190' || lpad((random() * 99999999)::int::text, 8, '0') end,
                       line,
                       case when line = 'WITHHELD' then 'WITHHELD'
                            when line = 'LANDLINE' then case when luck < 0.3 then 'TEXTED' else 'NOT_TEXTABLE' end
                            when luck < 0.86 then 'TEXTED' when luck < 0.94 then 'ABANDONED' when luck < 0.97 then 'TRANSFERRED'
                            when luck < 0.998 then 'INFORMED' when luck < 0.9995 then 'ALREADY_TEXTED' else 'FAILED' end,
                       3, at, at + interval '4 s', at + interval '21 s',
                       json_build_array(
                           json_build_object('at', at, 'step', 'DIALED', 'args', json_build_array('+8150' || hotline)),
                           json_build_object('at', at, 'step', 'HOTLINE', 'args', json_build_array('資料ダウンロード', '3')),
                           json_build_object('at', at, 'step', 'CALLER_TEXTABLE', 'args', json_build_array()),
                           json_build_object('at', at + interval '3 s', 'step', 'KEY', 'args', json_build_array('1')),
                           json_build_object('at', at + interval '4 s', 'step', 'TEXT_COMMITTED', 'args', json_build_array('catalogue')),
                           json_build_object('at', at + interval '4 s', 'step', 'PROMISED', 'args', json_build_array()),
                           json_build_object('at', at + interval '21 s', 'step', 'HUNG_UP', 'args', json_build_array()))
                from (select n, hotline, luck, line,
                             case when extract(hour from at at time zone 'Asia/Tokyo') < 8 and random() < 0.85
                                  then at - interval '10 h' else at end as at
                      from (select n, 1 + floor(1000 * power(random(), 3))::int as hotline, random() as luck,
                             case when random() < 0.12 then 'WITHHELD' when random() < 0.07 then 'LANDLINE' else 'MOBILE' end as line,
                             ?::timestamptz - interval '%1$d days' * ((%2$d - n)::float8 / %2$d) - interval '1 min' * random() as at
                      from generate_series(1, %2$d) n) drawn) called
                """
                .formatted(DAYS, calls);
    }
}
