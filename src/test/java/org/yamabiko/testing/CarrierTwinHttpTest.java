package org.yamabiko.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The twin as an HTTP aggregator. */
class CarrierTwinHttpTest extends AgainstTheTwin {

    private static HttpClient client;
    private static ReceiptHook hook;

    @BeforeAll
    static void open() throws IOException {
        client = HttpClient.newHttpClient();
        hook = ReceiptHook.open();
    }

    @AfterAll
    static void close() {
        hook.close();
        client.close();
    }

    @BeforeEach
    void verdictsAreOn() {
        hook.reset();
        twin.mode(Map.of("verdicts", true, "lateMs", 300, "absentMs", 200));
    }

    @Test
    void a_json_request_is_taken_as_a_text_and_reported_by_webhook() throws Exception {
        var response = json("090-1234-5601", "our-1");

        assertThat(response.statusCode()).isEqualTo(202);
        var submit = twin.submits().getFirst();
        assertThat(response.body()).isEqualTo("{\"id\":\"" + submit.id() + "\",\"reference\":\"our-1\",\"segments\":1}");
        assertThat(submit.face()).isEqualTo("http");
        assertThat(submit.destination()).isEqualTo("819012345601");
        assertThat(submit.reference()).isEqualTo("our-1");
        assertThat(twin.textsTo("819012345601")).extracting(CarrierTwin.Text::text).containsExactly("資料はこちらです。");
        assertThat(hook.await(1)).first().asString().startsWith("{\"id\":\"" + submit.id()
                + "\",\"reference\":\"our-1\",\"recipient\":\"819012345601\",\"state\":\"DELIVRD\",\"error\":\"000\",\"time\":");
    }

    @Test
    void a_form_is_taken_too_and_answered_in_a_line() throws Exception {
        var response = form("recipient=%2B819012345601&sender=0312345678&body=%E8%B3%87%E6%96%99&id=our-2");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("OK " + twin.submits().getFirst().id() + "\n");
        assertThat(twin.submits().getFirst().text()).isEqualTo("資料");
    }

    @Test
    void a_receipt_is_signed_and_repeated_until_it_is_taken() throws Exception {
        hook.answer(500, 1);
        json("819012345601", "our-3");

        var bodies = hook.await(2);
        assertThat(bodies.getFirst()).isEqualTo(bodies.getLast());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("shared".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = HexFormat.of().formatHex(mac.doFinal(bodies.getFirst().getBytes(StandardCharsets.UTF_8)));
        assertThat(hook.signatures()).containsOnly("sha256=" + signature);
    }

    @ParameterizedTest
    @CsvSource({ "04,429,throttled", "05,503,queue_full", "13,422,invalid_recipient" })
    void a_refusal_is_an_http_status_and_a_word(String digits, int status, String word) throws Exception {
        var response = json("8190123456" + digits, "our-4");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("{\"error\":\"" + word + "\",\"detail\":\"command_status 0x");
        assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(status != 422);
        assertThat(twin.submits()).isEmpty();
    }

    @Test
    void a_throttled_request_is_accepted_the_next_time() throws Exception {
        json("819012345604", "our-5");

        assertThat(json("819012345604", "our-5").statusCode()).isEqualTo(202);
    }

    @Test
    void a_mute_aggregator_takes_the_text_and_does_not_answer() {
        assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(() -> json("819012345606", "our-6"));
        assertThat(twin.submits()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "07,1", "17,0" })
    void the_connection_is_cut_after_or_before_the_text_was_taken(String digits, int taken) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> form("recipient=8190123456" + digits
                + "&sender=0312345678&body=a")).isNotInstanceOf(HttpTimeoutException.class);
        assertThat(twin.submits()).hasSize(taken);
    }

    @Test
    void a_receipt_can_arrive_before_the_answer() throws Exception {
        json("819012345610", "our-7");

        assertThat(hook.bodies()).hasSize(1);
    }

    @Test
    void an_absent_handset_is_reported_first_and_reached_later() throws Exception {
        json("819012345603", "our-8");

        assertThat(hook.await(2)).extracting(body -> body.replaceAll(".*\"state\":\"(\\w+)\".*", "$1"))
                .containsExactly("ENROUTE", "DELIVRD");
    }

    @Test
    void a_text_can_be_asked_for_by_our_id_and_by_the_aggregators() throws Exception {
        json("819012345602", "our-9");
        hook.await(1);
        var id = twin.submits().getFirst().id();
        var state = "{\"id\":\"" + id + "\",\"reference\":\"our-9\",\"recipient\":\"819012345602\",\"state\":\"UNDELIV\"}";

        assertThat(get("/http/json/messages/" + id).body()).isEqualTo(state);
        assertThat(get("/http/json/messages?reference=our-9").body()).isEqualTo(state);
        assertThat(get("/http/json/messages?reference=other").statusCode()).isEqualTo(404);
    }

    @Test
    void a_repeated_id_is_taken_once_where_the_aggregator_promises_so() throws Exception {
        twin.mode(Map.of("onceByReference", true));

        assertThat(json("819012345601", "our-10").body()).isEqualTo(json("819012345601", "our-10").body());
        assertThat(twin.submits()).hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_request_is_said() throws Exception {
        assertThat(form("recipient=819012345601&sender=0312345678").body())
                .isEqualTo("ERROR invalid_request body must be a text that is not empty\n");
        assertThat(form("recipient=819012345601&sender=0312345678&body=a&to=b").body())
                .isEqualTo("ERROR invalid_request no such field: to; known are recipient, sender, body, id, receiptUrl\n");
        assertThat(post("/http/json/messages", "{", "key").statusCode()).isEqualTo(400);
        assertThat(post("/http/json/messages", "{}", "wrong").statusCode()).isEqualTo(401);
        assertThat(get("/http/soap").body()).contains("known are POST /http/json/messages");
    }

    private HttpResponse<String> json(String recipient, String id) throws Exception {
        return post("/http/json/messages", """
                {"recipient": "%s", "sender": "0312345678", "body": "資料はこちらです。", "id": "%s", "receiptUrl": "%s"}"""
                .formatted(recipient, id, hook.url()), "key");
    }

    private HttpResponse<String> form(String fields) throws Exception {
        return post("/http/form/send", fields, "key");
    }

    private HttpResponse<String> post(String path, String body, String key) throws Exception {
        return send(request(path).POST(BodyPublishers.ofString(body)).header("Authorization", "Bearer " + key));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).header("Authorization", "Bearer key"));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + twin.httpPort() + path)).timeout(Duration.ofSeconds(2));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
