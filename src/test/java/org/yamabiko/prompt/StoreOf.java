package org.yamabiko.prompt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A store that keeps all it gets. */
class StoreOf implements AudioStore {

    final Map<String, byte[]> kept = new HashMap<>();
    private final boolean immediate;

    StoreOf(boolean immediate) {
        this.immediate = immediate;
    }

    @Override
    public boolean immediate() {
        return immediate;
    }

    @Override
    public synchronized Optional<byte[]> find(String contentName) {
        return Optional.ofNullable(kept.get(contentName));
    }

    @Override
    public synchronized void keep(String contentName, byte[] wav) {
        kept.put(contentName, wav);
    }
}
