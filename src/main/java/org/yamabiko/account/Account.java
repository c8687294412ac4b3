package org.yamabiko.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;

/** One who may sign in. The password itself is never kept, only its bcrypt hash. */
@Entity
@UserDefinition
public class Account {

    /** May do everything. The policies in {@code application.properties} name it too. */
    public static final String ADMINISTRATOR = "administrator";

    @Id
    @Username
    String username;

    @Password
    String passwordHash;

    @Roles
    String roles;

    Instant createdAt;

    /** For Hibernate. */
    protected Account() {
    }

    Account(String username, String password, String roles, Instant createdAt) {
        this.username = username;
        this.roles = roles;
        this.createdAt = createdAt;
        changePassword(password);
    }

    boolean opensWith(String password) {
        return BcryptUtil.matches(password, passwordHash);
    }

    void changePassword(String password) {
        passwordHash = BcryptUtil.bcryptHash(password);
    }
}
