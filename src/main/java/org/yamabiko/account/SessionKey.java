package org.yamabiko.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What session cookies are encrypted with. The database keeps it, so that a session holds on every node and after a restart
 * without a step by hand; {@code quarkus.http.auth.session.encryption-key} takes its place for those who keep secrets
 * elsewhere.
 */
@ApplicationScoped
class SessionKey {

    private final EntityManager database;
    private final Optional<String> configured;

    SessionKey(EntityManager database,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") Optional<String> configured) {
        this.database = database;
        this.configured = configured;
    }

    @Transactional
    String value() {
        return configured.orElseGet(
                () -> (String) database.createNativeQuery("select key from session_key", String.class).getSingleResult());
    }
}
