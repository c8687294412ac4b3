package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.call.CallView.TraceView;
import org.yamabiko.call.Rehearsal;
import org.yamabiko.call.Rehearsals;
import org.yamabiko.call.TestNumbers;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.Texts;

import com.fasterxml.jackson.databind.JsonNode;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Calls that somebody makes to try a hotline, and real ones beside them. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RehearsedCallsTest {

    private static final String DID = "0312340901";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Inject
    FastAgiServer server;
    @Inject
    Rehearsals rehearsals;
    @Inject
    TestNumbers testNumbers;
    @Inject
    Texts texts;
    @Inject
    Drafts drafts;
    @Inject
    Hotlines hotlines;
    @Inject
    MeterRegistry meters;
    @Inject
    DataSource database;

    @BeforeEach
    void a_hotline_that_is_live() throws SQLException {
        MigratedDatabase.run(database, "delete from test_number");
        texts.put("rehearsed", new TextDraft("【例示商事】公開中\n{url}\n", "https://www.example.jp/x", "案内"), "admin");
        publish(DID, "rehearsed");
    }

    @Test
    void a_rehearsal_gets_the_promise_and_its_text_in_the_house_and_is_counted_nowhere() throws SQLException {
        var counted = texted();
        var callsToday = callsToday();

        var call = rehearsal(new Rehearsal(false, "hanako")).from("09012349701");

        assertThat(call.call()).singleElement().asString().contains(Sentence.PROMISE.in(Locale.JAPANESE).contentName());
        var text = delivered(call);
        assertThat(text.getString("gateway")).isEqualTo("rehearsals");
        assertThat(text.getBoolean("rehearsal")).isTrue();
        assertThat(SignedIn.program().get("/api/handset/09012349701").jsonPath().getList("body"))
                .containsExactly("【例示商事】公開中\nhttps://www.example.jp/x\n");
        assertThat(kept(call).getBoolean("rehearsal")).isTrue();
        assertThat(SignedIn.program().queryParam("did", DID).queryParam("rehearsal", "false").get("/api/calls").jsonPath()
                .getList("id")).doesNotContain(call.id());
        assertThat(SignedIn.program().queryParam("did", DID).queryParam("rehearsal", "true").get("/api/calls").jsonPath()
                .getList("id")).contains(call.id());
        assertThat(texted()).isEqualTo(counted);
        assertThat(callsToday()).isEqualTo(callsToday);
    }

    @Test
    void who_presents_a_ticket_that_is_none_or_no_more_is_not_served_because_as_a_real_call_it_would_text_people() {
        var counted = texted();

        var call = AgiCaller.dials(server.localPort(), DID).from("09012349702").argument("0123456789abcdef0123456789abcdef");

        assertThat(call.call()).isEmpty();
        assertThat(SignedIn.program().get("/api/calls/" + call.id()).statusCode()).isEqualTo(404);
        assertThat(texted()).isEqualTo(counted);
    }

    @Test
    void one_in_a_crowd_never_rings_a_telephone_of_the_team() throws SQLException {
        testNumbers.add("090-1234-9007", "花子の電話", "admin");

        var call = rehearsal(Rehearsal.inCrowd("hanako")).from("09012349007");
        call.call();

        assertThat(delivered(call).getString("gateway")).isEqualTo("rehearsals");
    }

    @Test
    void the_draft_is_rehearsed_before_any_caller_hears_it() {
        drafts.put(document(DID, "rehearsed", "新しい案内です。"), "hanako");

        var call = rehearsal(new Rehearsal(true, "hanako")).from("09012349703").presses("1");
        var real = AgiCaller.dials(server.localPort(), DID).from("09012349704");

        assertThat(call.call()).anyMatch(command -> command.startsWith("GET DATA"));
        assertThat(real.call()).noneMatch(command -> command.startsWith("GET DATA"));
        delivered(call);
        assertThat(sentences(call)).contains("ホットライン「試しの窓口」の下書きが、書かれている最新の文面で応対しました。");
        assertThat(kept(call).<Integer> get("hotlineRevision")).isNull();
    }

    @Test
    void a_text_to_a_telephone_of_the_team_leaves_as_real_ones_do_and_is_marked_all_the_same() throws SQLException {
        testNumbers.add("090-1234-9705", "花子", "admin");

        var call = rehearsal(new Rehearsal(false, "hanako")).from("09012349705");
        call.call();

        var text = delivered(call);
        assertThat(text.getString("gateway")).isEqualTo("handset");
        assertThat(text.getBoolean("rehearsal")).isTrue();
    }

    @Test
    void who_rehearses_sees_each_step_as_it_happens() {
        var seen = new ArrayList<TraceView>();

        rehearsal(new Rehearsal(false, "hanako", seen::add)).from("09012349706").call();

        await().untilAsserted(() -> assertThat(List.copyOf(seen)).map(TraceView::step)
                .containsExactly("DIALED", "HOTLINE", "CALLER_TEXTABLE", "TEXT_COMMITTED", "PROMISED"));
    }

    private AgiCaller rehearsal(Rehearsal rehearsal) {
        return AgiCaller.dials(server.localPort(), DID).argument(rehearsals.open(rehearsal, A_MINUTE));
    }

    private void publish(String did, String text) {
        var number = drafts.put(FlowDocument.json("""
                { "did": "%s", "name": "試しの窓口", "senderId": "0312345678", "flow": { "text": "%s" } }""".formatted(did, text)),
                "admin").did();
        drafts.publish(number, "admin");
        hotlines.refresh();
    }

    private static JsonNode document(String did, String text, String prompt) {
        return FlowDocument
                .json("""
                        { "did": "%s", "name": "試しの窓口", "senderId": "0312345678",
                          "flow": { "menu": { "prompt": "%s", "timeout": "PT6S", "attempts": 1, "keys": { "1": { "text": "%s" } } } } }"""
                        .formatted(did, prompt, text));
    }

    private double texted() {
        return meters.find("yamabiko.calls").tag("outcome", "TEXTED").counters().stream().mapToDouble(c -> c.count()).sum();
    }

    private static int callsToday() throws SQLException {
        return SignedIn.program().queryParam("did", DID).queryParam("rehearsal", "false").get("/api/calls").jsonPath()
                .getList("id").size();
    }

    private static JsonPath delivered(AgiCaller call) {
        await().until(() -> message(call).getString("status").equals("DELIVERED"));
        return message(call);
    }

    private static JsonPath message(AgiCaller call) {
        return SignedIn.program().queryParam("callId", call.id()).get("/api/messages").jsonPath().setRootPath("[0]");
    }

    private static JsonPath kept(AgiCaller call) {
        await().until(() -> SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("endedAt") != null);
        return SignedIn.program().get("/api/calls/" + call.id()).jsonPath();
    }

    private static List<String> sentences(AgiCaller call) {
        kept(call);
        return SignedIn.program().header("Accept-Language", "ja").get("/api/calls/" + call.id()).jsonPath()
                .getList("trace.sentence");
    }
}
