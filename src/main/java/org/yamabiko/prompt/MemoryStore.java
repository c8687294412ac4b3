package org.yamabiko.prompt;

import java.util.LinkedHashMap;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The sound that was wanted last, up to a number of bytes: calls go on while database and disk are away. */
@ApplicationScoped
@Priority(300)
class MemoryStore implements AudioStore {

    private final LinkedHashMap<String, byte[]> byLastUse = new LinkedHashMap<>(16, 0.75f, true);
    private final long capacity;
    private long size;

    @Inject
    MemoryStore(PromptConfig config) {
        this(config.memory().asLongValue());
    }

    MemoryStore(long capacity) {
        this.capacity = capacity;
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public synchronized Optional<byte[]> find(String contentName) {
        return Optional.ofNullable(byLastUse.get(contentName));
    }

    @Override
    public synchronized void keep(String contentName, byte[] wav) {
        var before = byLastUse.put(contentName, wav);
        size += wav.length - (before == null ? 0 : before.length);
        var oldest = byLastUse.values().iterator();
        while (size > capacity) {
            size -= oldest.next().length;
            oldest.remove();
        }
    }
}
