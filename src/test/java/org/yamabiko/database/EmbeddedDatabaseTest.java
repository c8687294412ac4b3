package org.yamabiko.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.yamabiko.testing.MigratedDatabase;

class EmbeddedDatabaseTest {

    private static final Path FOLDER = MigratedDatabase.folder("embedded");

    @Test
    void what_is_committed_is_on_the_disk() throws SQLException {
        try (var database = EmbeddedDatabase.on(FOLDER, 0)) {
            var source = MigratedDatabase.to(database);

            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(MigratedDatabase.value(source, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void nobody_but_this_machine_can_connect_and_statements_are_not_logged() throws SQLException {
        try (var database = EmbeddedDatabase.on(FOLDER, 0)) {
            var source = MigratedDatabase.to(database);

            assertThat(MigratedDatabase.value(source, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(MigratedDatabase.value(source, "show log_min_error_statement")).isEqualTo("panic");
            assertThat(MigratedDatabase.value(source, "show log_error_verbosity")).isEqualTo("terse");
        }
    }

    @Test
    void the_data_is_there_again_at_the_next_start() throws SQLException {
        try (var first = EmbeddedDatabase.on(FOLDER, 0)) {
            MigratedDatabase.run(MigratedDatabase.to(first), "create table kept_again as select 'yes'::text as answer");
        }

        try (var second = EmbeddedDatabase.on(FOLDER, 0)) {
            assertThat(MigratedDatabase.value(MigratedDatabase.to(second), "select answer from kept_again")).isEqualTo("yes");
        }
    }

    @Test
    void a_server_that_outlived_its_service_is_used_again() throws SQLException {
        var folder = MigratedDatabase.folder("outlived");
        var killed = EmbeddedDatabase.on(folder, 0);
        MigratedDatabase.run(MigratedDatabase.to(killed), "create table kept as select 'yes'::text as answer");

        try (var found = EmbeddedDatabase.on(folder, 0)) {
            assertThat(found.jdbcUrl()).isEqualTo(killed.jdbcUrl());
            assertThat(MigratedDatabase.value(MigratedDatabase.to(found), "select answer from kept")).isEqualTo("yes");
        }
        // or the next start would take the dying server for a running one
        assertThat(folder.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void the_pid_file_of_a_server_that_is_gone_is_not_believed() throws IOException, InterruptedException, SQLException {
        EmbeddedDatabase.on(FOLDER, 0).close();
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(FOLDER.resolve("postmaster.pid"),
                "%d\n%s\n1\n1\n\n127.0.0.1\n".formatted(gone.pid(), FOLDER.toAbsolutePath()));

        try (var database = EmbeddedDatabase.on(FOLDER, 0)) {
            assertThat(MigratedDatabase.value(MigratedDatabase.to(database), "select 1")).isEqualTo("1");
        }
    }
}
