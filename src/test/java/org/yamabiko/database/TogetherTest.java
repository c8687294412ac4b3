package org.yamabiko.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.testing.MigratedDatabase;

class TogetherTest {

    @RegisterExtension
    static final MigratedDatabase DATABASE = MigratedDatabase.named("together");

    @BeforeEach
    void start() throws SQLException {
        DATABASE.run("drop table if exists word");
        DATABASE.run("create table word (word varchar(10) not null unique)");
    }

    /** Some words go in; those that are there by then come out, unless the statement returns nothing. */
    private static final class Words implements Together.Part {

        private final String sql;
        private final List<String> in;
        private final List<String> out = new ArrayList<>();

        Words(String sql, String... in) {
            this.sql = sql;
            this.in = List.of(in);
        }

        @Override
        public String sql() {
            return sql;
        }

        @Override
        public void bind(Parameters parameters) throws SQLException {
            parameters.text(in, word -> word);
        }

        @Override
        public void read(ResultSet rows) throws SQLException {
            while (rows.next()) {
                out.add(rows.getString(1));
            }
        }
    }

    private static Words add(String... words) {
        return new Words("insert into word (word) select * from unnest(?::text[])", words);
    }

    private static Words find(String... words) {
        return new Words("select word from word where word = any (?) order by word", words);
    }

    private static void execute(List<Words> parts) throws SQLException {
        try (var connection = DATABASE.source().getConnection()) {
            connection.setAutoCommit(false);
            Together.execute(connection, parts);
            connection.commit();
        }
    }

    @Test
    void each_reads_its_own_answer_and_sees_what_those_before_it_wrote() throws SQLException {
        var before = find("yama", "hiko");
        var between = find("yama", "hiko");
        var after = find("yama", "hiko");

        execute(List.of(before, add("yama"), between, add("hiko"), after));

        assertThat(before.out).isEmpty();
        assertThat(between.out).containsExactly("yama");
        assertThat(after.out).containsExactly("hiko", "yama");
    }

    @Test
    void none_runs_after_one_that_failed() throws SQLException {
        var after = find("yama");

        assertThatThrownBy(() -> execute(List.of(add("yama"), add("longer than ten"), after)))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(GroupCommit.isAboutTheContent(e)).isTrue());

        assertThat(after.out).isEmpty();
        assertThat(DATABASE.value("select count(*) from word")).isEqualTo("0");
    }

    @Test
    void nothing_to_do_is_nothing_done() throws SQLException {
        execute(List.of());

        assertThat(DATABASE.value("select count(*) from word")).isEqualTo("0");
    }
}
