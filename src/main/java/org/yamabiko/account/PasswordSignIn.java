package org.yamabiko.account;

import java.util.Optional;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;

/** Whether a user name and a password belong together. Says nothing about which of the two was wrong, not even by its time. */
@ApplicationScoped
class PasswordSignIn {

    /** What a password is compared with when there is no account: to take as long. */
    private static final String NOBODYS = BcryptUtil.bcryptHash("nobody's");

    private final Door door;
    private final VerifiedPasswords verified;
    /** Whoever guesses many passwords gets half of the machine at most: calls go on. */
    private final Semaphore turns = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    PasswordSignIn(Door door, VerifiedPasswords verified) {
        this.door = door;
        this.verified = verified;
    }

    /** A person at the form: written down. */
    Account person(String username, String password) {
        return check(Usernames.normal(username), password, true);
    }

    /** A program with every request: fast, and written down only when it fails. */
    Account program(String username, String password) {
        return check(Usernames.normal(username), password, false);
    }

    private Account check(String username, String password, boolean person) {
        var known = knock(username);
        if (!person && known.filter(account -> verified.knows(account, password)).isPresent()) {
            return known.get();
        }
        turns.acquireUninterruptibly();
        try {
            return compare(username, password, person);
        } finally {
            turns.release();
        }
    }

    /** Asks for the lock once more: many guesses at once are no way around it. bcrypt works without a connection in hand. */
    private Account compare(String username, String password, boolean person) {
        var known = knock(username);
        var hash = known.map(account -> account.passwordHash).orElse(NOBODYS);
        if (!BcryptUtil.matches(password, hash) || known.isEmpty()) {
            throw door.refuse(username, known.isPresent()).map(LockedOut::until)
                    .orElseGet(AuthenticationFailedException::new);
        }
        door.letIn(known.get(), person);
        verified.remember(known.get(), password);
        return known.get();
    }

    private Optional<Account> knock(String username) {
        var knock = door.knock(username);
        knock.lockedUntil().ifPresent(until -> {
            throw LockedOut.until(until);
        });
        return knock.account();
    }
}
