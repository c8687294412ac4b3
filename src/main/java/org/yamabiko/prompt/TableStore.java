package org.yamabiko.prompt;

import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

/** The table all nodes share: what one has spoken the others need not speak. */
@ApplicationScoped
@Priority(100)
class TableStore implements AudioStore {

    private static final Logger LOG = Logger.getLogger(TableStore.class);
    private static final String FIND = "select wav from prompt_audio where content_name = ?";
    private static final String KEEP = """
            insert into prompt_audio (content_name, wav, created_at) values (?, ?, ?)
            on conflict (content_name) do nothing""";

    private final DataSource dataSource;
    private final Clock clock;

    @Inject
    TableStore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public boolean immediate() {
        return false;
    }

    @Override
    public Optional<byte[]> find(String contentName) {
        try (var connection = dataSource.getConnection(); var query = connection.prepareStatement(FIND)) {
            query.setString(1, contentName);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            LOG.warnf("A prompt's sound cannot be read from the database: %s", e);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String contentName, byte[] wav) {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, contentName);
            insert.setBytes(2, wav);
            insert.setObject(3, OffsetDateTime.now(clock));
            insert.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("A prompt's sound cannot be written to the database: %s", e);
        }
    }
}
