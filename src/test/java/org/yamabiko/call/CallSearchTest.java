package org.yamabiko.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yamabiko.database.Query;
import org.yamabiko.outbox.MessageStatus;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.ManyCalls;
import org.yamabiko.testing.MigratedDatabase;

/** Every question for the ledger is answered from an index, and page by page it finds what it should. */
class CallSearchTest {

    private static final int CALLS = 50_000;
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));
    private static final PhoneNumber BUSIEST = new PhoneNumber(ManyCalls.BUSIEST);
    private static final String CALLER = "right(c.caller, 4) = '0815' or right(m.recipient, 4) = '0815'";
    private static final String LAST_WEEK = "c.started_at >= '2026-11-15T05:00:00Z'";

    @RegisterExtension
    static final MigratedDatabase database = MigratedDatabase.named("call-search");
    private static DataSource source;

    @BeforeAll
    static void fill() throws SQLException {
        source = database.asTheService();
        ManyCalls.write(source, CALLS, NOW);
        database.run("""
                insert into call (id, did, dialed_number, caller, caller_line, outcome, started_at, trace)
                values ('known-1', null, '1', '+81312340815', 'LANDLINE', 'TEXTED', '2026-11-20T00:00:00Z', '[]'),
                       ('known-2', null, '1', '+819012340815', 'MOBILE', 'ABANDONED', '2026-11-20T00:00:00Z', '[]')""");
        database.run("""
                insert into message (id, call_id, did, text_key, text_version, recipient, sender_id, body, status, created_at,
                                     valid_until)
                values (gen_random_uuid(), 'known-1', '+815012345678', 'x', 1, '+819012349999', '0312345678', 'x', 'DELIVERED',
                        '2026-11-20T00:00:04Z', '2026-11-20T00:30:00Z')""");
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("everything", ask(null, null, null, null, null, null), "call_by_time", "true"),
                arguments("a week", ask(null, null, null, null, WEEK_AGO, NOW), "call_by_time", LAST_WEEK),
                arguments("a hotline", ask(null, BUSIEST, null, null, null, null), "call_by_did", "c.did = '+815010000001'"),
                arguments("an ending", ask("0815", null, null, null, null, null), "call_by_ending", CALLER),
                arguments("the ending of a text", ask("0815", null, null, null, null, null), "message_by_ending", CALLER),
                arguments("an ending in a week", ask("0815", null, null, null, WEEK_AGO, null), "call_by_ending",
                        "(" + CALLER + ") and " + LAST_WEEK),
                arguments("an ending of one state", ask("0815", null, null, MessageStatus.DELIVERED, null, null),
                        "message_by_ending", "(" + CALLER + ") and m.status = 'DELIVERED'"),
                arguments("an outcome", ask(null, null, CallOutcome.FAILED, null, null, null), "call_by_outcome",
                        "c.outcome = 'FAILED'"),
                arguments("the outcome of most", ask(null, null, CallOutcome.TEXTED, null, WEEK_AGO, null), "call_by_time",
                        "c.outcome = 'TEXTED' and " + LAST_WEEK),
                arguments("an outcome of a hotline", ask(null, BUSIEST, CallOutcome.ABANDONED, null, null, null), "call_by_",
                        "c.outcome = 'ABANDONED' and c.did = '+815010000001'"),
                arguments("a rare state", ask(null, null, null, MessageStatus.UNDELIVERED, null, null), "message_rare",
                        "m.status = 'UNDELIVERED'"),
                arguments("a rare state of a hotline", ask(null, BUSIEST, null, MessageStatus.UNDELIVERED, null, null),
                        "message_rare", "m.status = 'UNDELIVERED' and c.did = '+815010000001'"),
                arguments("the state of most", ask(null, null, null, MessageStatus.DELIVERED, null, null), "message_by_time",
                        "m.status = 'DELIVERED'"),
                arguments("the state of most of a hotline", ask(null, BUSIEST, null, MessageStatus.SUBMITTED, WEEK_AGO, null),
                        "call_by_did", "m.status = 'SUBMITTED' and c.did = '+815010000001' and " + LAST_WEEK));
    }

    private static CallQuestion ask(String ending, PhoneNumber did, CallOutcome outcome, MessageStatus status, Instant from,
            Instant to) {
        return new CallQuestion(ending, did, outcome, status, from, to, null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void a_question_is_answered_by_its_index(String name, CallQuestion question, String index) throws SQLException {
        for (var before : new Mark[] { null, new Mark(NOW.minus(Duration.ofDays(3)), "many-9") }) {
            var search = new CallSearch(question, before);
            assertThat(database.plan(search.calls(51))).contains(index).doesNotContain("Seq Scan");
            assertThat(database.plan(search.end(51))).contains(index).doesNotContain("Seq Scan");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void page_by_page_everything_is_found_once_the_newest_first(String name, CallQuestion question, String index,
            String condition) throws SQLException {
        assertThat(all(question, 1_000)).isEqualTo(naively(condition)).isNotEmpty();
    }

    @Test
    void a_page_ends_where_it_was_asked_to_and_says_where_the_next_begins() throws SQLException {
        var calls = new Calls(source, null);
        var first = calls.find(ask(null, BUSIEST, null, null, null, null), null, 20);
        var second = calls.find(ask(null, BUSIEST, null, null, null, null), first.next().orElseThrow(), 20);

        assertThat(first.calls()).hasSize(20);
        assertThat(second.calls()).hasSize(20).doesNotContainAnyElementsOf(first.calls())
                .allMatch(call -> !call.startedAt().isAfter(first.next().orElseThrow().at()));
    }

    @Test
    void what_is_looked_for_in_vain_for_long_is_not_looked_for_any_longer() throws SQLException {
        var nobody = new PhoneNumber("+815099999999");
        var page = new Calls(source, null).find(ask(null, nobody, CallOutcome.TEXTED, MessageStatus.EXPIRED, null, null), null,
                20);
        var common = new Calls(source, null).find(ask(null, null, null, MessageStatus.PENDING, null, null), null, 20);

        assertThat(page.next()).as("few texts have expired, and all of them were looked at").isEmpty();
        assertThat(common.calls()).isEmpty();
        assertThat(common.next()).as("so many were looked at, there are older ones").isPresent();
    }

    private static List<String> all(CallQuestion question, int aPage) throws SQLException {
        var calls = new Calls(source, null);
        var ids = new ArrayList<String>();
        var page = calls.find(question, null, aPage);
        page.calls().forEach(call -> ids.add(call.id()));
        while (page.next().isPresent()) {
            page = calls.find(question, page.next().get(), aPage);
            page.calls().forEach(call -> ids.add(call.id()));
        }
        return ids;
    }

    private static List<String> naively(String condition) throws SQLException {
        return new Query("select c.id from call c left join message m on m.call_id = c.id where " + condition
                + " order by c.started_at desc, c.id desc").list(database.source(), row -> row.getString("id"));
    }
}
