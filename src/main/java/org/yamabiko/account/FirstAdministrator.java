package org.yamabiko.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;

import io.quarkus.runtime.StartupEvent;

/** Sees to it that somebody can sign in: makes {@code admin} at the first start, and lets the configured password win. */
@ApplicationScoped
class FirstAdministrator {

    static final String USERNAME = "admin";

    /** In the audit trail. */
    private static final String OPERATOR = "operator";
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
    private final LockOut lockOut;
    private final AuditTrail audit;
    private final Clock clock;
    private final Optional<String> configured;

    FirstAdministrator(EntityManager accounts, LockOut lockOut, AuditTrail audit, Clock clock, AdministratorConfig config) {
        this.accounts = accounts;
        this.lockOut = lockOut;
        this.audit = audit;
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

    /** Only a password that is new here does anything: a setting that stays must not undo what was decided since. */
    private void applySetting(Account admin) {
        configured.filter(password -> !admin.opensWith(password)).ifPresent(password -> {
            admin.changePassword(password);
            letBackIn(admin);
            audit.record(OPERATOR, Action.PASSWORD_CHANGED, Door.subject(USERNAME), null, null);
            LOG.infof("The password of '%s' is now the configured one", USERNAME);
        });
    }

    private void letBackIn(Account admin) {
        var before = AccountNote.of(admin);
        lockOut.forget(USERNAME);
        if (!admin.isOpen()) {
            admin.reopen();
        }
        var roles = EnumSet.copyOf(admin.roles());
        roles.add(Role.ADMINISTRATOR);
        admin.giveRoles(roles);
        var after = AccountNote.of(admin);
        if (!after.equals(before)) {
            audit.record(OPERATOR, Action.ACCOUNT_CHANGED, Door.subject(USERNAME), before, after);
        }
    }

    private void make() {
        var password = configured.orElseGet(ReadablePassword::make);
        var admin = new Account(USERNAME, USERNAME, password, EnumSet.of(Role.ADMINISTRATOR), clock.instant());
        accounts.persist(admin);
        audit.record(OPERATOR, Action.ACCOUNT_MADE, Door.subject(USERNAME), null, AccountNote.of(admin));
        if (configured.isEmpty()) {
            LOG.warnf(NOTICE, USERNAME, password);
        }
    }
}
