package org.yamabiko.incident;

import java.util.Collection;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.phone.PhoneNumber;

import io.quarkus.arc.DefaultBean;

/** Where nothing blocks numbers. */
@DefaultBean
@ApplicationScoped
class NobodyBlocked implements BlockedRecipients {

    @Override
    public Set<PhoneNumber> among(Collection<PhoneNumber> recipients) {
        return Set.of();
    }
}
