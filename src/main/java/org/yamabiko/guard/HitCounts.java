package org.yamabiko.guard;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.database.Parameters;
import org.yamabiko.notice.DatabaseNotice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Gathers what the shield did and writes it once a second: figures for people and for the alarm, which no decision has to wait
 * for. A node that dies takes those of its last second with it, and what is judged again because its commit failed is counted
 * again: the limits themselves are counted with the texts, exactly.
 */
@ApplicationScoped
class HitCounts {

    private static final String HIT = """
            insert into guard_hit as h (quota, mode, minute, hits)
            select quota, mode, minute, hits
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as added (quota, mode, minute, hits)
            on conflict (minute, quota, mode) do update set hits = h.hits + excluded.hits
            """;

    private final DataSource database;
    private final DatabaseNotice notice;
    private Map<Hit, Long> gathered = new HashMap<>();

    HitCounts(DataSource database, DatabaseNotice notice) {
        this.database = database;
        this.notice = notice;
    }

    synchronized void add(Map<Hit, Long> hits) {
        hits.forEach((hit, times) -> gathered.merge(hit, times, Long::sum));
    }

    private synchronized Map<Hit, Long> take() {
        var taken = gathered;
        gathered = new HashMap<>();
        return taken;
    }

    @PreDestroy
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(HIT)) {
            new Parameters(insert).text(taken.keySet(), Hit::what)
                    .text(taken.keySet(), Hit::mode)
                    .text(taken.keySet(), hit -> hit.minute().atOffset(ZoneOffset.UTC))
                    .bigint(taken.values(), times -> times);
            insert.executeUpdate();
        } catch (SQLException e) {
            add(taken);
            notice.failed("what the shield did cannot be counted now", e);
        }
    }
}
