package org.yamabiko.account;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** Sees to it that somebody can sign in: makes {@code admin} at the first start, and lets the configured password win. */
@ApplicationScoped
class FirstAdministrator {

    static final String USERNAME = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private static final String NOTICE = """


            ----------------------------------------------------------------------
              The administrator has been made. This is shown once and kept nowhere:

                  user      %s
                  password  %s

              To choose another one, start with -Dyamabiko.admin.password=…
            ----------------------------------------------------------------------
            """;

    private final EntityManager accounts;
    private final Clock clock;
    private final Optional<String> configured;

    FirstAdministrator(EntityManager accounts, Clock clock, AdministratorConfig config) {
        this.accounts = accounts;
        this.clock = clock;
        this.configured = config.password().filter(password -> !password.isBlank());
    }

    @Transactional
    void onStart(@Observes StartupEvent start) {
        letOneNodeAtATime();
        var existing = Optional.ofNullable(accounts.find(Account.class, USERNAME));
        existing.ifPresentOrElse(this::applySetting, this::make);
    }

    /** Nodes that start together must not make two passwords and print the one that lost. */
    private void letOneNodeAtATime() {
        accounts.createNativeQuery("lock table account in share row exclusive mode").executeUpdate();
    }

    private void applySetting(Account admin) {
        configured.filter(password -> !admin.opensWith(password)).ifPresent(password -> {
            admin.changePassword(password);
            LOG.infof("The password of '%s' is now the configured one", USERNAME);
        });
    }

    private void make() {
        var password = configured.orElseGet(ReadablePassword::make);
        accounts.persist(new Account(USERNAME, password, Account.ADMINISTRATOR, clock.instant()));
        if (configured.isEmpty()) {
            LOG.warnf(NOTICE, USERNAME, password);
        }
    }
}
