package org.yamabiko.prompt.recording;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.yamabiko.database.Query;

/** The table of recordings. Writing joins the caller's transaction. */
@ApplicationScoped
class RecordingTable {

    private static final String LIST = "select name, says, content_name, length_ms, file_name, uploaded_by, uploaded_at from recording";
    private static final String SOUND = "select wav from recording";
    private static final String INSERT = """
            insert into recording (name, content_name, says, wav, length_ms, file_name, uploaded_by, uploaded_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (name) do nothing""";

    private final EntityManager entities;
    private final DataSource database;

    RecordingTable(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** By name. */
    List<Recording> all() {
        return list(new Query(LIST).then("order by name"));
    }

    Optional<Recording> find(String name) {
        return list(new Query(LIST).where("name = ?", name)).stream().findFirst();
    }

    Optional<byte[]> sound(String name) {
        return read(new Query(SOUND).where("name = ?", name));
    }

    /** Two recordings of one sound have one content name. */
    Optional<byte[]> soundOf(String contentName) {
        return read(new Query(SOUND).where("content_name = ?", contentName).then("limit 1"));
    }

    /** @return false if there is one of this name */
    boolean insert(Recording recording, byte[] wav) {
        return entities.createNativeQuery(INSERT).setParameter(1, recording.name()).setParameter(2, recording.contentName())
                .setParameter(3, recording.say()).setParameter(4, wav).setParameter(5, recording.lengthMillis())
                .setParameter(6, recording.file()).setParameter(7, recording.uploadedBy())
                .setParameter(8, recording.uploadedAt().atOffset(ZoneOffset.UTC)).executeUpdate() > 0;
    }

    void delete(String name) {
        entities.createNativeQuery("delete from recording where name = ?1").setParameter(1, name).executeUpdate();
    }

    private List<Recording> list(Query query) {
        try {
            return query.list(database, row -> new Recording(row.getString("name"), row.getString("says"),
                    row.getString("content_name"), row.getInt("length_ms"), row.getString("file_name"),
                    row.getString("uploaded_by"), Query.instant(row, "uploaded_at")));
        } catch (SQLException e) {
            throw new IllegalStateException("recordings cannot be read", e);
        }
    }

    private Optional<byte[]> read(Query query) {
        try {
            return query.list(database, row -> row.getBytes("wav")).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a recording cannot be read", e);
        }
    }
}
