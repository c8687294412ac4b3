package org.yamabiko.account;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;

/** People choose their password themselves; nobody else knows it then. */
@ApplicationScoped
public class OwnPassword {

    private final EntityManager accounts;
    private final PasswordSignIn signIn;
    private final AuditTrail audit;

    OwnPassword(EntityManager accounts, PasswordSignIn signIn, AuditTrail audit) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.audit = audit;
    }

    /**
     * Ends every session of the account, the one that asks among them. Wrong guesses at the present password count like those
     * at the door.
     *
     * @throws InvalidInputException if the present one is wrong, or the new one none to take
     */
    public void change(String username, String present, String wanted) {
        PasswordRules.check("wanted", username, wanted == null ? "" : wanted);
        try {
            signIn.program(username, present == null ? "" : present);
        } catch (AuthenticationFailedException e) {
            throw refused("present", "passwordWrong", "is wrong, or too many wrong ones came and it is locked for a while");
        }
        if (wanted.equals(present)) {
            throw refused("wanted", "passwordSame", "must be another one");
        }
        QuarkusTransaction.requiringNew().run(() -> keep(username, wanted));
    }

    private void keep(String username, String wanted) {
        accounts.find(Account.class, username, LockModeType.PESSIMISTIC_WRITE).changePassword(wanted);
        audit.record(username, Action.PASSWORD_CHANGED, Door.subject(username), null, null);
    }

    private static InvalidInputException refused(String field, String code, String message) {
        return new InvalidInputException("The password was not taken", List.of(Violation.of(field, code, message)));
    }
}
