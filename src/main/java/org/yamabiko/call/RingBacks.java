package org.yamabiko.call;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.database.Query;
import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.notice.DatabaseNotice;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.sender.SenderId;

/**
 * Recognises who rings back the number that a text came from. Asks the database only for numbers that are a sender: one that is
 * only called costs nothing.
 */
@ApplicationScoped
class RingBacks {

    private static final String LAST = """
            select did, text_key, created_at from message
            where right(recipient, 4) = right(?, 4) and recipient = ? and sender_id = any (?) and did <> ? and created_at > ?
                  and not rehearsal and status not in ('UNDELIVERED', 'REJECTED', 'EXPIRED', 'SUPPRESSED', 'BLOCKED')
            order by created_at desc limit 1
            """;

    private final DataSource database;
    private final DatabaseNotice notice;
    private final CallConfig config;
    private final Clock clock;
    private volatile Senders known = new Senders(-1, Map.of());

    /** @param ids to a sender that is a telephone number the forms in which texts name it, and the hotlines that use it */
    private record Senders(long version, Map<PhoneNumber, Set<Use>> ids) {
    }

    private record Use(SenderId id, PhoneNumber did) {
    }

    RingBacks(DataSource database, DatabaseNotice notice, CallConfig config, Clock clock) {
        this.database = database;
        this.notice = notice;
        this.config = config;
        this.clock = clock;
    }

    /** Whether texts come from a number. */
    boolean isSender(PhoneNumber dialed, Snapshot live) {
        return senders(live).ids().containsKey(dialed);
    }

    /**
     * The last text to a caller from the number that is dialled, unless the hotline itself that is dialled sent it: who calls
     * that again is a repeat caller. Empty also if nobody can say.
     */
    Optional<EarlierSend> find(IncomingCall call, PhoneNumber dialed, Snapshot live) {
        var uses = senders(live).ids().getOrDefault(dialed, Set.of());
        var caller = call.caller().number();
        var byOthers = uses.stream().anyMatch(use -> !use.did().equals(dialed));
        if (!byOthers || caller.isEmpty() || call.rehearsal().isPresent()) {
            return Optional.empty();
        }
        try {
            return new Query(LAST)
                    .with(caller.get().e164(), caller.get().e164(),
                            uses.stream().map(use -> use.id().value()).distinct().toArray(String[]::new), dialed.e164(),
                            clock.instant().minus(config.ringBackWithin()))
                    .list(database, row -> new EarlierSend(new PhoneNumber(row.getString("did")), row.getString("text_key"),
                            Query.instant(row, "created_at")))
                    .stream().findFirst();
        } catch (SQLException e) {
            notice.failed("whether a caller rings back cannot be looked up, so the hotline answers as ever", e);
            return Optional.empty();
        }
    }

    /** Of the hotlines that are live now; worked out once for each snapshot. */
    private Senders senders(Snapshot live) {
        var senders = known;
        if (senders.version() != live.version()) {
            senders = new Senders(live.version(), live.hotlines().values().stream().map(Published::hotline)
                    .filter(hotline -> PhoneNumber.parse(hotline.senderId().value()).isPresent())
                    .collect(Collectors.groupingBy(hotline -> PhoneNumber.parse(hotline.senderId().value()).orElseThrow(),
                            Collectors.mapping(hotline -> new Use(hotline.senderId(), hotline.did()), Collectors.toSet()))));
            known = senders;
        }
        return senders;
    }
}
