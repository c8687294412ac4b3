package org.yamabiko.account;

import java.time.Instant;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.quarkus.elytron.security.common.BcryptUtil;

/**
 * One who may sign in. The password itself is never kept, only its bcrypt hash.
 * <p>
 * Whatever changes what a session may do raises the version, and a session of another version opens nothing.
 */
@Entity
public class Account {

    @Id
    String username;

    /** Of the person. */
    String name;

    String passwordHash;

    String roles;

    @Enumerated(EnumType.STRING)
    AccountState state;

    long version;

    /** Whether somebody else knows the password, so that a new one comes before anything else. */
    boolean newPasswordDue;

    Instant createdAt;

    Instant signedInAt;

    /** For Hibernate. */
    protected Account() {
    }

    Account(String username, String name, String password, Set<Role> roles, Instant createdAt) {
        this.username = username;
        this.name = name;
        this.passwordHash = BcryptUtil.bcryptHash(password);
        this.roles = Role.written(roles);
        this.state = AccountState.OPEN;
        this.version = 1;
        this.createdAt = createdAt;
    }

    boolean isOpen() {
        return state == AccountState.OPEN;
    }

    boolean opensWith(String password) {
        return BcryptUtil.matches(password, passwordHash);
    }

    Set<Role> roles() {
        return Role.read(roles);
    }

    void changePassword(String password) {
        passwordHash = BcryptUtil.bcryptHash(password);
        newPasswordDue = false;
        endSessions();
    }

    /** Gives a password that more people know than the one who will use it. */
    void lendPassword(String password) {
        changePassword(password);
        newPasswordDue = true;
    }

    void rename(String personName) {
        name = personName;
    }

    void giveRoles(Set<Role> wanted) {
        if (!roles().equals(wanted)) {
            roles = Role.written(wanted);
            endSessions();
        }
    }

    void close() {
        state = AccountState.CLOSED;
        endSessions();
    }

    void reopen() {
        state = AccountState.OPEN;
        endSessions();
    }

    private void endSessions() {
        version++;
    }
}
