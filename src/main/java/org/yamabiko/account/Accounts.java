package org.yamabiko.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Who may sign in, for administrators to rule. Each change is in the audit trail; {@code who} made it. */
@ApplicationScoped
public class Accounts {

    private final EntityManager accounts;
    private final LockOut lockOut;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(EntityManager accounts, LockOut lockOut, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.lockOut = lockOut;
        this.audit = audit;
        this.clock = clock;
    }

    /** Open ones first, by name. */
    @Transactional
    public List<AccountView> all() {
        var locked = lockOut.all();
        return accounts.createQuery("from Account order by state desc, username", Account.class).getResultStream()
                .map(account -> AccountView.of(account, locked.get(account.username))).toList();
    }

    /** @return empty for those who sign in elsewhere */
    @Transactional
    public Optional<AccountView> find(String username) {
        return Optional.ofNullable(accounts.find(Account.class, username)).map(this::view);
    }

    @Transactional
    public AccountView get(String username) {
        return find(username).orElseThrow(() -> noneOf(username));
    }

    @Transactional
    public LentPassword make(AccountDraft draft, String who) {
        var rules = new AccountRules();
        var username = rules.username(draft.username());
        var name = rules.name(draft.name());
        var roles = rules.roles(draft.roles());
        rules.agree();
        if (accounts.find(Account.class, username) != null) {
            throw new InvalidInputException("The account was not taken", List.of(Violation.of("username", "usernameTaken",
                    "is taken; a name is never used again, not even of a closed account")));
        }
        var password = ReadablePassword.make();
        var account = new Account(username, name, password, roles, clock.instant());
        account.newPasswordDue = true;
        accounts.persist(account);
        audit.record(who, Action.ACCOUNT_MADE, Door.subject(username), null, AccountNote.of(account));
        return new LentPassword(view(account), password);
    }

    /** @param draft its user name is not looked at */
    @Transactional
    public AccountView change(String username, AccountDraft draft, String who) {
        var rules = new AccountRules();
        var name = rules.name(draft.name());
        var roles = rules.roles(draft.roles());
        rules.agree();
        return noted(username, Action.ACCOUNT_CHANGED, who, account -> {
            account.rename(name);
            account.giveRoles(roles);
        });
    }

    /** Nothing opens with the account any more: no password, no session, no key. */
    @Transactional
    public AccountView close(String username, String who) {
        return noted(username, Action.ACCOUNT_CLOSED, who, Account::close);
    }

    @Transactional
    public AccountView reopen(String username, String who) {
        return noted(username, Action.ACCOUNT_CHANGED, who, Account::reopen);
    }

    /** Forgets wrong passwords. */
    @Transactional
    public AccountView unlock(String username, String who) {
        var account = hold(username);
        lockOut.until(username).ifPresent(until -> {
            lockOut.forget(username);
            audit.record(who, Action.UNLOCKED, Door.subject(username), until.toString(), null);
        });
        return view(account);
    }

    /** Makes another password for one who forgot it, and forgets wrong ones. */
    @Transactional
    public LentPassword resetPassword(String username, String who) {
        var account = hold(username);
        var password = ReadablePassword.make();
        account.lendPassword(password);
        lockOut.forget(username);
        audit.record(who, Action.PASSWORD_CHANGED, Door.subject(username), null, null);
        return new LentPassword(view(account), password);
    }

    private AccountView noted(String username, Action action, String who, Consumer<Account> change) {
        oneChangeAtATime();
        var account = hold(username);
        var before = AccountNote.of(account);
        change.accept(account);
        accounts.flush();
        keepAnAdministrator();
        var after = AccountNote.of(account);
        if (!after.equals(before)) {
            audit.record(who, action, Door.subject(username), before, after);
        }
        return view(account);
    }

    /** Two administrators who close each other's account must not both succeed. */
    private void oneChangeAtATime() {
        accounts.createNativeQuery("lock table account in share row exclusive mode").executeUpdate();
    }

    private void keepAnAdministrator() {
        var left = accounts.createQuery("from Account where state = ?1", Account.class).setParameter(1, AccountState.OPEN)
                .getResultStream().anyMatch(account -> account.roles().contains(Role.ADMINISTRATOR));
        if (!left) {
            throw new LastAdministratorException();
        }
    }

    private Account hold(String username) {
        return Optional.ofNullable(accounts.find(Account.class, username, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> noneOf(username));
    }

    private static HttpProblem noneOf(String username) {
        return NotFound.of("There is no account '" + username + "'.");
    }

    private AccountView view(Account account) {
        return AccountView.of(account, lockOut.until(account.username).orElse(null));
    }
}
