package org.yamabiko.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What must be true of the files in {@code asterisk-config} before anybody has changed one. */
class AsteriskConfigTest {

    private static final Path CONFIG = Path.of("asterisk-config");

    @Test
    void the_telephone_in_the_browser_is_off_in_each_file_that_can_switch_it_on() {
        for (var file : List.of("http.conf", "modules.conf", "rtp.conf", "pjsip.conf", "extensions.conf")) {
            assertThat(lines(file)).as(file).filteredOn(line -> line.contains("#include \"webrtc/"))
                    .containsExactly(";#include \"webrtc/" + file + "\"");
        }
    }

    @Test
    void the_call_centre_is_off_in_each_file_that_can_switch_it_on() {
        for (var file : List.of("extensions.conf", "modules.conf", "queues.conf")) {
            assertThat(lines(file)).as(file).filteredOn(line -> line.contains("#include \"overflow/"))
                    .containsExactly(";#include \"overflow/" + file + "\"");
        }
    }

    @Test
    void it_has_no_password_that_everybody_could_know() {
        assertThat(lines("webrtc/pjsip.conf")).filteredOn(line -> line.startsWith("password"))
                .containsExactly("password =");
    }

    @Test
    void it_listens_to_this_machine_alone() {
        assertThat(lines("webrtc/http.conf")).filteredOn(line -> line.contains("bindaddr"))
                .containsExactly("tlsbindaddr = 127.0.0.1:8089");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(CONFIG.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
