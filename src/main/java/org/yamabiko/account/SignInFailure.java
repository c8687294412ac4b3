package org.yamabiko.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Wrong passwords for one user name, which need not be anybody's. */
@Entity
public class SignInFailure {

    @Id
    String username;

    int failures;

    Instant failedAt;

    Instant lockedUntil;

    /** For Hibernate; the counting itself is SQL. */
    protected SignInFailure() {
    }
}
