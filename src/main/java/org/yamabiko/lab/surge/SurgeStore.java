package org.yamabiko.lab.surge;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Surges of the past, the newest {@value #MOST_KEPT} of all nodes. */
@Singleton
class SurgeStore {

    static final int MOST_KEPT = 100;
    private static final String INSERT = "insert into surge (id, ended_at, document) values (?, ?, ?::jsonb)";
    private static final String FORGET = """
            delete from surge where ended_at < (select min(ended_at)
                                                from (select ended_at from surge order by ended_at desc limit ?) newest)""";

    private final DataSource database;
    private final ObjectMapper json;

    SurgeStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void keep(SurgeRecord surge) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT);
                var forget = connection.prepareStatement(FORGET)) {
            insert.setObject(1, surge.id());
            insert.setObject(2, surge.endedAt().atOffset(ZoneOffset.UTC));
            insert.setString(3, json.writeValueAsString(surge));
            insert.executeUpdate();
            forget.setInt(1, MOST_KEPT);
            forget.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a surge is plain numbers", e);
        }
    }

    /** Without their seconds, the newest first. */
    List<SurgeRecord> all() throws SQLException {
        return new Query("select document #- '{figures,seconds}' as document from surge").then("order by ended_at desc")
                .list(database, row -> read(row.getString("document")));
    }

    Optional<SurgeRecord> find(UUID id) throws SQLException {
        return new Query("select document from surge").where("id = ?", id)
                .list(database, row -> read(row.getString("document"))).stream().findFirst();
    }

    private SurgeRecord read(String document) {
        try {
            return json.readValue(document, SurgeRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a surge that cannot be read", e);
        }
    }
}
