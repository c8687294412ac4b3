package org.yamabiko.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.call.CallOutcome;
import org.yamabiko.hotline.Drafts;
import org.yamabiko.hotline.FlowDocument;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.lab.CallEvent.Decided;
import org.yamabiko.lab.CallEvent.Playing;
import org.yamabiko.lab.LabCallView.Numbered;
import org.yamabiko.lab.LabCallView.State;
import org.yamabiko.lab.scenario.Recording;
import org.yamabiko.lab.scenario.ScenarioFile;
import org.yamabiko.lab.scenario.ScenarioRunner;
import org.yamabiko.outbox.MessageStatus;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.TextDraft;
import org.yamabiko.text.Texts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Rehearsed calls through the real FastAGI port of this service. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LabCallsTest {

    private static final String DID = "0312340921";
    private static final String SENDER = "0312345678";

    @Inject
    LabCalls calls;
    @Inject
    ScenarioRunner runner;
    @Inject
    Texts texts;
    @Inject
    Drafts drafts;
    @Inject
    Hotlines hotlines;

    @BeforeEach
    void a_hotline_with_a_menu() {
        texts.put("lab-catalogue", new TextDraft("【例示商事】資料はこちらです。\n{url}\n", "https://www.example.jp/c", "案内"), "admin");
        drafts.put(FlowDocument.json("""
                { "did": "%s", "name": "リハーサル窓口", "senderId": "%s", "flow": { "menu": {
                    "prompt": "資料は1、窓口は0を押してください。", "timeout": "PT1S", "attempts": 2,
                    "keys": { "1": { "text": "lab-catalogue" }, "0": { "transfer": "support" }, "9": { "stop": true } } } },
                  "reasons": { "waited": { "text": "lab-catalogue" } } }"""
                .formatted(DID, SENDER)), "admin");
        drafts.publish(PhoneNumber.parse(DID).orElseThrow(), "admin");
        hotlines.refresh();
    }

    @Test
    void a_tester_presses_1_and_the_text_arrives_with_its_sender() {
        var call = start("docomo");
        calls.press(call, '1');

        var view = ended(call);

        assertThat(view.outcome()).contains(CallOutcome.TEXTED);
        assertThat(decided(view)).containsSubsequence("DIALED", "HOTLINE", "KEY", "CALLER_TEXTABLE", "TEXT_COMMITTED",
                "PROMISED");
        await().until(() -> calls.view(call, 0).texts().getFirst().status() == MessageStatus.DELIVERED);
        assertThat(calls.view(call, 0).texts()).singleElement().satisfies(text -> {
            assertThat(text.sender()).isEqualTo(SENDER);
            assertThat(text.body()).isEqualTo("【例示商事】資料はこちらです。\nhttps://www.example.jp/c\n");
            assertThat(text.segments()).isOne();
            assertThat(text.gateway()).contains("rehearsals");
            assertThat(text.arrivedAt()).isPresent();
            assertThat(text.recipient()).doesNotContain("0901234");
        });
    }

    @Test
    void a_call_that_a_queue_hands_over_is_rehearsed_with_its_reason() {
        var persona = Personas.find("docomo").orElseThrow();

        var view = ended(calls.start(new Attempt(persona, DID, Optional.of("waited"), false), "hanako", Pace.FAST));

        assertThat(decided(view)).containsSubsequence("HOTLINE", "OVERFLOWED", "TEXT_COMMITTED");
        assertThat(view.reason()).contains("waited");
        assertThatThrownBy(() -> calls.start(new Attempt(persona, DID, Optional.of("Too Long"), false), "hanako"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_scenario_can_say_the_reason_and_one_can_be_made_of_such_a_call() {
        var persona = Personas.find("docomo").orElseThrow();
        var view = ended(calls.start(new Attempt(persona, DID, Optional.of("waited"), false), "hanako", Pace.FAST));

        var scenario = Recording.of(view, "待ち時間超過");

        assertThat(ScenarioFile.write(scenario)).contains("reason: waited");
        assertThat(runner.run(scenario, "hanako").failures()).isEmpty();
    }

    @Test
    void who_rehearses_a_key_that_stops_texts_hears_so_and_stops_nobody() {
        var call = start("docomo");
        calls.press(call, '9');

        assertThat(decided(ended(call))).contains("STOP_REHEARSED").doesNotContain("STOPPED_BY_CALLER");
    }

    @Test
    void what_is_said_comes_as_words() {
        var call = start("docomo");
        calls.press(call, '0');

        var view = ended(call);

        assertThat(events(view)).filteredOn(Playing.class::isInstance).first()
                .satisfies(e -> assertThat(((Playing) e).words()).isNotEmpty());
        assertThat(view.outcome()).contains(CallOutcome.TRANSFERRED);
        assertThat(events(view)).last().isInstanceOf(CallEvent.Ended.class);
    }

    @Test
    void whoever_looks_again_sees_only_what_is_new() {
        var call = calls.start(new Attempt(Personas.find("presses-nothing").orElseThrow(), DID, false), "hanako", Pace.FAST);
        var all = ended(call).events();

        assertThat(calls.view(call, all.size() - 2L).events()).map(Numbered::number)
                .containsExactly(all.size() - 1L, (long) all.size());
        assertThat(calls.view(call, 1_000_000).events()).isEmpty();
    }

    @Test
    void who_withholds_the_number_is_told_so_and_gets_nothing() {
        for (var key : List.of("withheld", "withheld-with-number")) {
            var view = ended(start(key));

            assertThat(view.outcome()).contains(CallOutcome.WITHHELD);
            assertThat(view.texts()).isEmpty();
            assertThat(SignedIn.program().get("/api/calls/" + view.callId()).jsonPath().getString("caller")).isNull();
        }
    }

    @Test
    void who_calls_the_senders_number_back_hears_that_it_only_sends() {
        assertThat(ended(start("calls-back")).outcome()).contains(CallOutcome.INFORMED);
    }

    @Test
    void who_hangs_up_early_gets_nothing_and_who_presses_nothing_neither() {
        assertThat(ended(start("hangs-up")).outcome()).contains(CallOutcome.ABANDONED);

        var silent = calls.start(new Attempt(Personas.find("presses-nothing").orElseThrow(), DID, false), "hanako", Pace.REAL);
        calls.press(silent, '1');
        assertThat(ended(silent).outcome()).contains(CallOutcome.ABANDONED);
    }

    @Test
    void ten_calls_of_one_who_redials_are_ten_calls() {
        var call = calls.start(new Attempt(Personas.find("redials").orElseThrow(), DID, false), "hanako", Pace.FAST);

        assertThat(events(ended(call))).filteredOn(CallEvent.Ended.class::isInstance).hasSize(10);
    }

    @Test
    void a_tester_hangs_up_whenever_it_pleases() {
        var call = start("docomo");

        calls.hangUp(call);

        assertThat(ended(call).outcome()).contains(CallOutcome.ABANDONED);
    }

    @Test
    void every_persona_comes_to_an_end() {
        for (var persona : Personas.all()) {
            var view = ended(calls.start(new Attempt(persona, DID, false), "hanako", Pace.FAST));
            assertThat(view.outcome()).as(persona.key()).isPresent().isNotEqualTo(Optional.of(CallOutcome.FAILED));
        }
    }

    @Test
    void what_is_no_number_and_no_call_is_said_so() {
        assertThatThrownBy(() -> calls.start(new Attempt(Personas.all().getFirst(), "hello", false), "hanako"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> calls.view(UUID.randomUUID(), 0)).hasMessageContaining("no such call");
    }

    @Test
    void a_program_makes_a_rehearsed_call_as_well() {
        var started = SignedIn.program().contentType("application/json")
                .body("{ \"persona\": \"docomo\", \"did\": \"%s\" }".formatted(DID)).post("/api/lab/calls").jsonPath();
        var id = started.getString("id");
        assertThat(SignedIn.program().contentType("application/json").body("{ \"keys\": \"1\" }")
                .post("/api/lab/calls/" + id + "/press").statusCode()).isEqualTo(204);

        await().atMost(Duration.ofMinutes(1))
                .until(() -> SignedIn.program().get("/api/lab/calls/" + id).jsonPath().getString("outcome") != null);
        var view = SignedIn.program().get("/api/lab/calls/" + id).jsonPath();
        assertThat(view.getString("outcome")).isEqualTo("TEXTED");
        assertThat(view.getList("events.event.kind")).contains("Ringing", "Answered", "Playing", "Pressed", "Ended");
    }

    private UUID start(String persona) {
        return calls.start(new Attempt(Personas.find(persona).orElseThrow(), DID, false), "hanako");
    }

    private LabCallView ended(UUID call) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> calls.view(call, 0).state() == State.ENDED && calls.view(call, 0).outcome().isPresent());
        return calls.view(call, 0);
    }

    private static List<CallEvent> events(LabCallView view) {
        return view.events().stream().map(Numbered::event).toList();
    }

    private static List<String> decided(LabCallView view) {
        return events(view).stream().filter(Decided.class::isInstance).map(e -> ((Decided) e).step()).toList();
    }
}
