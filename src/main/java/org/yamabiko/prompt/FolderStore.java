package org.yamabiko.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.yamabiko.prompt.sound.Wav;

/** One file a sound in a folder of this node, so that a restart speaks nothing again. */
@ApplicationScoped
@Priority(200)
class FolderStore implements AudioStore {

    private static final Logger LOG = Logger.getLogger(FolderStore.class);

    private final Path folder;

    @Inject
    FolderStore(PromptConfig config) {
        this(config.cacheFolder());
    }

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean immediate() {
        return true;
    }

    @Override
    public Optional<byte[]> find(String contentName) {
        try {
            return Optional.of(Files.readAllBytes(file(contentName))).filter(Wav::complete);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("A prompt's sound cannot be read from %s: %s", folder, e);
            return Optional.empty();
        }
    }

    /** Written aside and moved: a reader, or a crash, never meets half a sound. */
    @Override
    public void keep(String contentName, byte[] wav) {
        try {
            Files.createDirectories(folder);
            var aside = Files.createTempFile(folder, contentName, ".part");
            try {
                Files.write(aside, wav);
                Files.move(aside, file(contentName), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            LOG.warnf("A prompt's sound cannot be written to %s: %s", folder, e);
        }
    }

    private Path file(String contentName) {
        return folder.resolve(contentName + ".wav");
    }
}
