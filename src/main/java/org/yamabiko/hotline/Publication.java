package org.yamabiko.hotline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.yamabiko.text.TextChanged;

/** Counts the changes that callers can notice; every node compares its snapshot with it. */
@ApplicationScoped
class Publication {

    private final EntityManager database;

    Publication(EntityManager database) {
        this.database = database;
    }

    long version() {
        return ((Number) database.createNativeQuery("select version from publication").getSingleResult()).longValue();
    }

    /** Within the caller's transaction: other nodes see the count and the change at once. */
    void changed() {
        database.createNativeQuery("update publication set version = version + 1").executeUpdate();
    }

    void onTextChanged(@Observes TextChanged event) {
        changed();
    }
}
