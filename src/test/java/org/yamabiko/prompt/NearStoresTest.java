package org.yamabiko.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yamabiko.prompt.sound.Pcm;
import org.yamabiko.prompt.sound.Wav;

class NearStoresTest {

    private static final byte[] SOUND = Wav.write(Pcm.silence(Duration.ofMillis(1), 8000));
    private static final int ROOM_FOR_TWO = SOUND.length * 2;

    @TempDir
    Path folder;

    @Test
    void memory_forgets_what_was_not_wanted_for_longest() {
        var memory = new MemoryStore(ROOM_FOR_TWO);
        memory.keep("a", SOUND);
        memory.keep("b", SOUND);
        memory.find("a");

        memory.keep("c", SOUND);

        assertThat(memory.find("a")).isPresent();
        assertThat(memory.find("b")).isEmpty();
        assertThat(memory.find("c")).isPresent();
    }

    @Test
    void memory_counts_a_sound_kept_twice_once() {
        var memory = new MemoryStore(ROOM_FOR_TWO);
        memory.keep("a", SOUND);
        memory.keep("a", SOUND);

        memory.keep("b", SOUND);

        assertThat(memory.find("a")).isPresent();
    }

    @Test
    void folder_is_made_when_needed_and_survives_a_restart() {
        new FolderStore(folder.resolve("new")).keep("a", SOUND);

        assertThat(new FolderStore(folder.resolve("new")).find("a")).contains(SOUND);
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**/a.wav").isDirectoryNotContaining("glob:**/*.part");
    }

    @Test
    void a_file_that_a_crash_left_empty_counts_as_missing_and_is_written_again() throws IOException {
        var store = new FolderStore(folder);
        Files.createFile(folder.resolve("a.wav"));

        assertThat(store.find("a")).isEmpty();
        store.keep("a", SOUND);
        assertThat(store.find("a")).contains(SOUND);
    }

    @Test
    void a_folder_that_cannot_be_written_is_no_failure() throws IOException {
        var file = Files.createFile(folder.resolve("a-file-is-no-folder"));
        var store = new FolderStore(file);

        store.keep("a", SOUND);

        assertThat(store.find("a")).isEmpty();
    }
}
