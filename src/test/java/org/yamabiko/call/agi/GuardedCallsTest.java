package org.yamabiko.call.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.prompt.Sentence;
import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

/** Calls through the FastAGI port while limits hold, as they do when nobody set anything. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(GuardedCallsTest.Guarded.class)
class GuardedCallsTest {

    public static final class Guarded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yamabiko.guard.enforced", "true", "yamabiko.guard.repeat-after", "PT12H");
        }
    }

    private static final String CATALOGUE = "05012345678";
    private static final String SUPPORT = "05087654321";
    /** The sender of both samples, which is no hotline. */
    private static final String SENDER = "0312345678";

    @Inject
    FastAgiServer server;

    private AgiCaller dials(String did) {
        return AgiCaller.dials(server.localPort(), did);
    }

    @Test
    void a_redial_hears_that_it_was_sent_and_1_sends_it_once_more() {
        dials(CATALOGUE).from("09045670001").call();

        var redial = dials(CATALOGUE).from("09045670001");
        assertThat(heard(redial)).containsExactly(Sentence.SENT_JUST_NOW, Sentence.SEND_AGAIN_KEY);
        assertOutcome(redial, "ALREADY_TEXTED");
        assertThat(received("09045670001")).hasSize(1);

        assertThat(heard(dials(CATALOGUE).from("09045670001").presses("1"))).endsWith(Sentence.PROMISE);
        assertThat(received("09045670001")).hasSize(2);
    }

    @Test
    void a_blocked_number_hears_that_it_gets_nothing() {
        post("/api/guard/blocked", Map.of("number", "090-4567-0002", "reason", "本人の希望"));

        var call = dials(CATALOGUE).from("09045670002");
        assertThat(heard(call)).containsExactly(Sentence.REFUSED);

        assertOutcome(call, "REFUSED_BY_GUARD");
        assertThat(received("09045670002")).isEmpty();
    }

    @Test
    void while_sending_is_stopped_texts_wait_and_callers_hear_so() {
        post("/api/sending/stop", Map.of("reason", "リンク先の障害"));
        try {
            var call = dials(CATALOGUE).from("09045670003");
            assertThat(heard(call)).containsExactly(Sentence.SENDING_STOPPED);
            assertOutcome(call, "TEXTED");
            SignedIn.program().get("/api/messages?callId=" + call.id()).then().body("[0].status", equalTo("PENDING"));
        } finally {
            post("/api/sending/resume", Map.of());
        }

        await().until(() -> received("09045670003").size() == 1);
    }

    @Test
    void who_rings_back_the_sender_hears_what_it_was_and_gets_nothing_by_itself() {
        dials(CATALOGUE).from("09045670004").call();

        var back = dials(SENDER).from("09045670004");
        assertThat(heard(back)).startsWith(Sentence.RING_BACK).endsWith(Sentence.RING_BACK_KEYS);

        assertOutcome(back, "INFORMED");
        assertThat(received("09045670004")).hasSize(1);
    }

    @Test
    void who_rings_back_and_presses_1_has_it_once_more() {
        dials(CATALOGUE).from("09045670005").call();

        assertThat(heard(dials(SENDER).from("09045670005").presses("1"))).endsWith(Sentence.PROMISE);

        assertThat(received("09045670005")).hasSize(2);
    }

    @Test
    void who_rings_back_and_presses_9_is_never_texted_again() {
        dials(CATALOGUE).from("09045670006").call();

        assertThat(heard(dials(SENDER).from("09045670006").presses("9"))).endsWith(Sentence.STOPPED);

        assertThat(heard(dials(SUPPORT).from("09045670006").presses("3"))).endsWith(Sentence.REFUSED);
        assertThat(received("09045670006")).hasSize(1);
    }

    @Test
    void who_calls_a_sender_that_sent_nothing_hears_so() {
        var call = dials(SENDER).from("09045670007");

        assertThat(heard(call)).containsExactly(Sentence.RING_BACK_UNKNOWN);
        assertOutcome(call, "INFORMED");
    }

    private static List<Sentence> heard(AgiCaller call) {
        var commands = String.join("\n", call.call());
        return List.of(Sentence.values()).stream().filter(s -> s != Sentence.PAUSE)
                .filter(s -> commands.contains(s.in(Locale.JAPANESE).contentName()))
                .sorted((one, other) -> Integer.compare(commands.indexOf(one.in(Locale.JAPANESE).contentName()),
                        commands.indexOf(other.in(Locale.JAPANESE).contentName())))
                .toList();
    }

    private static void post(String path, Map<String, String> body) {
        SignedIn.program().contentType(ContentType.JSON).body(body).post(path).then().statusCode(lessThan(300));
    }

    private static List<String> received(String number) {
        await().until(() -> SignedIn.program().queryParam("status", "PENDING").get("/api/messages").jsonPath().getList("id")
                .isEmpty());
        return SignedIn.program().get("/api/handset/" + number).jsonPath().getList("body");
    }

    private static void assertOutcome(AgiCaller call, String outcome) {
        await().until(() -> SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("endedAt") != null);
        assertThat(SignedIn.program().get("/api/calls/" + call.id()).jsonPath().getString("outcome")).isEqualTo(outcome);
    }
}
