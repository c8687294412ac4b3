package org.yamabiko.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Files that wait, on whichever node, for the one who handed them in to look and to decide. */
@ApplicationScoped
public class Uploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager database;
    private final Clock clock;

    Uploads(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public UUID keep(Upload file, String who) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.createNativeQuery("delete from import_upload where uploaded_at < ?1").setParameter(1, now.minus(KEPT))
                .executeUpdate();
        var id = UUID.randomUUID();
        database.createNativeQuery("""
                insert into import_upload (id, name, content, uploaded_by, uploaded_at) values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, id).setParameter(2, file.name()).setParameter(3, file.content()).setParameter(4, who)
                .setParameter(5, now).executeUpdate();
        return id;
    }

    /** Empty if it is somebody else's, or gone. */
    @Transactional
    public Optional<Upload> find(UUID id, String who) {
        List<?> rows = database.createNativeQuery("select name, content from import_upload where id = ?1 and uploaded_by = ?2")
                .setParameter(1, id).setParameter(2, who).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Upload((String) row[0], (byte[]) row[1])).findFirst();
    }

    @Transactional
    public void forget(UUID id) {
        database.createNativeQuery("delete from import_upload where id = ?1").setParameter(1, id).executeUpdate();
    }
}
