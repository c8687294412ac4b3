package org.yamabiko.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

/**
 * Counts wrong passwords by the user name that was tried, and locks it for a while; in the database, so that it holds on every
 * node. Names that nobody has are treated alike, so that a lock tells nothing.
 */
@ApplicationScoped
class LockOut {

    private static final String COUNT = """
            insert into sign_in_failure as f (username, failures, failed_at) values (?1, 1, ?2)
            on conflict (username) do update
                set failures = case when f.failed_at < ?3 then 1 else f.failures + 1 end, failed_at = ?2
            returning failures""";
    private static final String FORGET_OLD = """
            delete from sign_in_failure where failed_at < ?1 and (locked_until is null or locked_until < ?2)""";

    private final EntityManager database;
    private final Clock clock;
    private final LockOutConfig config;

    LockOut(EntityManager database, Clock clock, LockOutConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    /** @return until when the name is locked, if it is */
    @Transactional
    Optional<Instant> until(String username) {
        return database.createQuery(
                "select lockedUntil from SignInFailure where username = ?1 and lockedUntil > ?2", Instant.class)
                .setParameter(1, username)
                .setParameter(2, clock.instant())
                .getResultStream().findFirst();
    }

    /** Every name that is locked now. */
    @Transactional
    Map<String, Instant> all() {
        return database.createQuery("select username, lockedUntil from SignInFailure where lockedUntil > ?1", Object[].class)
                .setParameter(1, clock.instant())
                .getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }

    /** @return until when the name is locked now, if this was once too often */
    @Transactional
    Optional<Instant> count(String username) {
        var now = clock.instant();
        var forgotten = now.minus(config.forgetAfter()).atOffset(ZoneOffset.UTC);
        var failures = (Number) database.createNativeQuery(COUNT)
                .setParameter(1, username).setParameter(2, now()).setParameter(3, forgotten).getSingleResult();
        var until = lockAfter(failures.intValue()).map(now::plus);
        until.ifPresent(time -> database.createNativeQuery("update sign_in_failure set locked_until = ?2 where username = ?1")
                .setParameter(1, username).setParameter(2, time.atOffset(ZoneOffset.UTC)).executeUpdate());
        return until;
    }

    @Transactional
    void forget(String username) {
        database.createNativeQuery("delete from sign_in_failure where username = ?1").setParameter(1, username).executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetOld() {
        database.createNativeQuery(FORGET_OLD)
                .setParameter(1, clock.instant().minus(config.forgetAfter()).atOffset(ZoneOffset.UTC))
                .setParameter(2, now()).executeUpdate();
    }

    Optional<Duration> lockAfter(int failures) {
        if (failures < config.failuresBeforeLock()) {
            return Optional.empty();
        }
        var lock = config.firstLock();
        for (int more = failures - config.failuresBeforeLock(); more > 0 && lock.compareTo(config.longestLock()) < 0; more--) {
            lock = lock.multipliedBy(2);
        }
        return Optional.of(lock.compareTo(config.longestLock()) < 0 ? lock : config.longestLock());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
