package org.yamabiko.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.testing.MigratedDatabase;

/**
 * Who calls how often, with what, when: what is heard, what is texted, what is held and why. The table is
 * {@code guard/sequences.txt}; each sequence begins with an empty database and goes through the real flow, judge and SQL.
 */
class GuardSequencesTest {

    @RegisterExtension
    static final MigratedDatabase DATABASE = MigratedDatabase.named("guard-sequences");

    @Test
    void there_are_at_least_eighty() throws IOException {
        assertThat(sequences()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(sequences().stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> sequence() throws IOException {
        return sequences().stream().map(lines -> DynamicTest.dynamicTest(lines.getFirst(), () -> run(lines)));
    }

    @Test
    void a_slow_drip_over_a_day_with_a_text_of_its_own_each_time_ends_at_the_days_limit() throws SQLException {
        DATABASE.run("truncate call, message, guard_use, guard_hit, blocked_number");
        var sequence = new GuardSequence(DATABASE.source());
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            sequence.answer("%d:%02d A text-%d 1".formatted(minute / 60, minute % 60, minute));
        }

        assertThat(sequence.answer("texts A")).isEqualTo("10");
        assertThat(sequence.answer("23:59 B catalogue")).isEqualTo("PROMISE : TEXTED");
    }

    private static void run(List<String> lines) throws SQLException {
        DATABASE.run("truncate call, message, guard_use, guard_hit, blocked_number");
        var sequence = new GuardSequence(DATABASE.source());
        for (var line : lines.subList(1, lines.size())) {
            assertThat(sequence.answer(line)).as(line).isEqualTo(GuardSequence.expected(line));
        }
    }

    /** Each with its title first. */
    private static List<List<String>> sequences() throws IOException {
        var found = new ArrayList<List<String>>();
        try (var file = GuardSequencesTest.class.getResourceAsStream("/guard/sequences.txt")) {
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("= ")) {
                    found.add(new ArrayList<>(List.of(line.substring(2))));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    found.getLast().add(line);
                }
            }
        }
        return found;
    }
}
