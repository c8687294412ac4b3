package org.yamabiko.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestTransaction
class FirstAdministratorTest {

    @Inject
    EntityManager accounts;

    @Inject
    LockOut lockOut;

    @Inject
    AuditTrail audit;

    @Test
    void the_configured_password_wins_over_the_stored_one() {
        startWith(Optional.of("a new one"));
        assertThat(admin().opensWith("a new one")).isTrue();
        assertThat(admin().opensWith(PostgresForTests.ADMIN_PASSWORD)).isFalse();
    }

    @Test
    void without_a_configured_password_the_stored_one_stays() {
        startWith(Optional.empty());
        assertThat(admin().opensWith(PostgresForTests.ADMIN_PASSWORD)).isTrue();
    }

    @Test
    void the_first_start_makes_an_administrator_with_a_hash_alone() {
        accounts.remove(admin());
        accounts.flush();
        startWith(Optional.empty());
        assertThat(admin().roles).isEqualTo("administrator");
        assertThat(admin().passwordHash).startsWith("$2a$10$");
    }

    @Test
    void a_newly_configured_password_lets_an_operator_back_in_whatever_happened_to_the_account() {
        admin().giveRoles(EnumSet.of(Role.VIEWER));
        admin().close();
        lockOut.count("admin");
        startWith(Optional.of("a new one"));
        assertThat(admin().isOpen()).isTrue();
        assertThat(admin().roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void a_configured_password_that_stays_does_not_undo_what_was_decided_since() {
        admin().close();
        startWith(Optional.of(PostgresForTests.ADMIN_PASSWORD));
        assertThat(admin().isOpen()).isFalse();
    }

    @Test
    void a_made_password_is_twenty_characters_in_groups_and_never_the_same() {
        assertThat(ReadablePassword.make()).matches("([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}")
                .isNotEqualTo(ReadablePassword.make());
    }

    private void startWith(Optional<String> password) {
        new FirstAdministrator(accounts, lockOut, audit, Clock.systemUTC(), () -> password).onStart(new StartupEvent());
    }

    private Account admin() {
        return accounts.find(Account.class, FirstAdministrator.USERNAME);
    }
}
