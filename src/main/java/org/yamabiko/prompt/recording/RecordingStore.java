package org.yamabiko.prompt.recording;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.prompt.AudioStore;

/** Recordings by content name, behind all other stores; those keep what they were once given. */
@ApplicationScoped
@Priority(50)
class RecordingStore implements AudioStore {

    private static final Logger LOG = Logger.getLogger(RecordingStore.class);

    private final RecordingTable table;

    RecordingStore(RecordingTable table) {
        this.table = table;
    }

    @Override
    public boolean immediate() {
        return false;
    }

    @Override
    public Optional<byte[]> find(String contentName) {
        try {
            return table.soundOf(contentName);
        } catch (IllegalStateException e) {
            LOG.warnf("A recording cannot be read from the database: %s", e.getCause());
            return Optional.empty();
        }
    }

    @Override
    public void keep(String contentName, byte[] wav) {
        // what is spoken is no recording
    }
}
