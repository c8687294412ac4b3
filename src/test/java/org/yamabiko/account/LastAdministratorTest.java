package org.yamabiko.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** In transactions that are rolled back: other tests have administrators too. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestTransaction
class LastAdministratorTest {

    private static final String WHO = "somebody";

    @Inject
    Accounts accounts;

    @Test
    void the_last_administrator_is_not_closed() {
        closeTheOthers();
        assertThatThrownBy(() -> accounts.close("admin", WHO)).isInstanceOf(LastAdministratorException.class)
                .hasMessageContaining("This is the last administrator; make another one first.");
    }

    @Test
    void the_last_administrator_stays_one() {
        closeTheOthers();
        assertThatThrownBy(() -> accounts.change("admin", new AccountDraft("admin", "admin", List.of(Roles.EDITOR)), WHO))
                .isInstanceOf(LastAdministratorException.class);
    }

    @Test
    void with_another_one_the_first_may_go() {
        closeTheOthers();
        accounts.make(new AccountDraft("hanako-the-second", "花子", List.of(Roles.ADMINISTRATOR)), WHO);
        assertThat(accounts.close("admin", WHO).state()).isEqualTo(AccountState.CLOSED);
    }

    private void closeTheOthers() {
        accounts.all().stream()
                .filter(account -> account.state() == AccountState.OPEN && account.roles().contains(Roles.ADMINISTRATOR))
                .filter(account -> !account.username().equals("admin"))
                .forEach(account -> accounts.close(account.username(), WHO));
    }
}
