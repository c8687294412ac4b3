package org.yamabiko.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;

/** What the database knows about somebody who wants to come in, and what it is told afterwards. */
@ApplicationScoped
class Door {

    /** In the audit trail, for one who has not shown who it is. */
    static final String SOMEBODY = "?";

    /** @param account empty if there is none of this name, or none that is open */
    record Knock(Optional<Account> account, Optional<Instant> lockedUntil) {
    }

    private final EntityManager accounts;
    private final LockOut lockOut;
    private final AuditTrail audit;
    private final Clock clock;

    Door(EntityManager accounts, LockOut lockOut, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.lockOut = lockOut;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Knock knock(String username) {
        return new Knock(open(username), lockOut.until(username));
    }

    /** @return the account of this name, if it is open */
    @Transactional
    Optional<Account> open(String username) {
        return Optional.ofNullable(accounts.find(Account.class, username)).filter(Account::isOpen);
    }

    /** The right password came. Failures that others made meanwhile count: the lock is asked once more. */
    @Transactional
    void letIn(Account account, boolean person) {
        lockOut.until(account.username).ifPresent(until -> {
            throw LockedOut.until(until);
        });
        lockOut.forget(account.username);
        if (person) {
            accounts.createQuery("update Account set signedInAt = ?2 where username = ?1")
                    .setParameter(1, account.username).setParameter(2, clock.instant()).executeUpdate();
            audit.record(account.username, Action.SIGNED_IN, subject(account.username), null, null);
        }
    }

    /**
     * A wrong password came.
     *
     * @param known whether the name is one of ours; another one is not written down, people type passwords there
     * @return until when the name is locked now, if it is
     */
    @Transactional
    Optional<Instant> refuse(String username, boolean known) {
        var subject = subject(known ? username : SOMEBODY);
        var until = lockOut.count(username);
        audit.record(SOMEBODY, Action.SIGN_IN_FAILED, subject, null, null);
        until.ifPresent(time -> audit.record(SOMEBODY, Action.LOCKED, subject, null, time.toString()));
        return until;
    }

    static String subject(String username) {
        return "account:" + username;
    }
}
