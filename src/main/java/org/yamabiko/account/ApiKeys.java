package org.yamabiko.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.Conflict;
import org.yamabiko.problem.NotFound;

import io.vertx.core.json.JsonObject;

/** People's keys for their programs: made, listed, revoked by their owners, revoked by administrators too. */
@ApplicationScoped
public class ApiKeys {

    private static final int MOST = 20;
    private static final String LIVE = "from ApiKey where username = ?1 and revokedAt is null order by createdAt desc";

    private final EntityManager keys;
    private final AuditTrail audit;
    private final Clock clock;

    ApiKeys(EntityManager keys, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are not revoked, the newest first; expired ones among them, so that nobody wonders. */
    @Transactional
    public List<KeyView> of(String username) {
        return keys.createQuery(LIVE, ApiKey.class).setParameter(1, username).getResultStream().map(KeyView::of).toList();
    }

    @Transactional
    public NewKey make(String username, KeyDraft draft) {
        // makes the owner's making of keys one at a time, so that the count is right
        var owner = keys.find(Account.class, username, LockModeType.PESSIMISTIC_WRITE);
        if (owner == null) {
            throw Conflict.of("Keys are for accounts that are kept here; yours is kept elsewhere.");
        }
        var now = clock.instant();
        var rules = new KeyRules(owner, now);
        var name = rules.name(draft.name());
        var roles = rules.roles(draft.roles());
        var expiresAt = rules.expiry(draft.expiresAt());
        rules.agree();
        if (of(username).size() >= MOST) {
            throw Conflict.of("There are " + MOST + " keys already; revoke one first.");
        }
        var secret = KeySecret.make();
        var key = new ApiKey(username, name, secret, roles, now, expiresAt);
        keys.persist(key);
        audit.record(username, Action.KEY_MADE, subject(key), null, note(key));
        return new NewKey(KeyView.of(key), secret.value());
    }

    /** @param who its owner or an administrator */
    @Transactional
    public void revoke(String username, UUID id, String who) {
        var key = keys.find(ApiKey.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (key == null || !key.username.equals(username) || key.revokedAt != null) {
            throw NotFound.of("There is no such key.");
        }
        key.revokedAt = clock.instant();
        audit.record(who, Action.KEY_REVOKED, subject(key), note(key), null);
    }

    private static String subject(ApiKey key) {
        return "key:" + key.username + "/" + key.prefix;
    }

    private static String note(ApiKey key) {
        return new JsonObject()
                .put("name", key.name)
                .put("roles", key.roles().stream().sorted().map(Role::word).toList())
                .put("expiresAt", Objects.toString(key.expiresAt, null))
                .encode();
    }
}
