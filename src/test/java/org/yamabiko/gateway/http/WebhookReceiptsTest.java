package org.yamabiko.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.gateway.DeliveryReceipt;
import org.yamabiko.gateway.MessageState;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.LogLines;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Receipts come in at the running service as an aggregator sends them, and are stored before it has its answer. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WebhookReceiptsTest extends AgainstTheWebhook {

    @Test
    void a_signed_receipt_is_stored_before_it_is_answered() {
        assertThat(postSigned(DELIVERED)).isEqualTo(200);

        assertThat(events.receipts)
                .extracting(DeliveryReceipt::gateway, DeliveryReceipt::segmentId, DeliveryReceipt::state,
                        DeliveryReceipt::detail)
                .containsExactly(tuple("signed", "a-1", MessageState.DELIVERED, "000"));
    }

    @Test
    void a_receipt_on_the_secret_path_may_be_a_query_or_a_form() {
        given().urlEncodingEnabled(false).get(ON_PATH + "?id=7&part=1&state=10&why=%E9%85%8D%E4%BF%A1%20ok").then()
                .statusCode(200);
        given().contentType("application/x-www-form-urlencoded").body("id=7&part=2&state=Not+Reached").post(ON_PATH).then()
                .statusCode(200);

        assertThat(events.receipts).extracting(DeliveryReceipt::segmentId, DeliveryReceipt::state, DeliveryReceipt::detail)
                .containsExactly(tuple("7-1", MessageState.DELIVERED, "配信 ok"), tuple("7-2", MessageState.UNDELIVERABLE, ""));
    }

    @Test
    void a_batch_is_stored_in_its_order_and_may_come_again() {
        var batch = "{\"events\":[{\"id\":1,\"status\":2},{\"id\":2,\"status\":\"Expired\"},{\"id\":3,\"status\":\"undelivered\"}]}";

        assertThat(postSigned(batch)).isEqualTo(200);
        assertThat(postSigned(batch)).isEqualTo(200);

        assertThat(events.receipts).extracting(DeliveryReceipt::segmentId).containsExactly("1", "2", "3", "1", "2", "3");
        assertThat(events.receipts).extracting(DeliveryReceipt::state).startsWith(MessageState.DELIVERED,
                MessageState.EXPIRED, MessageState.UNDELIVERABLE);
    }

    @Test
    void a_receipt_says_to_whom_the_text_went_if_it_says_so_in_a_way_that_can_be_read() {
        postSigned("{\"events\":[{\"id\":1,\"status\":2,\"to\":\"819012345678\"},{\"id\":2,\"status\":2,\"to\":\"somebody\"},"
                + "{\"id\":3,\"status\":2}]}");
        given().get(ON_PATH + "?id=4&state=10&part=1&to=09012345678").then().statusCode(200);

        assertThat(events.receipts).extracting(r -> r.recipient().map(PhoneNumber::e164).orElse("nobody"))
                .containsExactly("+819012345678", "nobody", "nobody", "+819012345678");
    }

    @Test
    void an_empty_batch_is_fine() {
        assertThat(postSigned("{\"events\":[]}")).isEqualTo(200);
        assertThat(events.receipts).isEmpty();
    }

    @Test
    void what_can_be_read_of_a_batch_is_stored_before_the_rest_is_asked_for_again() {
        assertThat(postSigned("{\"events\":[{\"id\":1,\"status\":\"???\"},{\"id\":2,\"status\":\"DELIVRD\"}]}")).isEqualTo(400);

        assertThat(events.receipts).extracting(DeliveryReceipt::segmentId).containsExactly("2");
    }

    @Test
    void a_receipt_that_cannot_be_stored_is_asked_for_again() {
        events.failures.set(1);

        assertThat(postSigned(DELIVERED)).isEqualTo(503);
        assertThat(events.receipts).isEmpty();
        assertThat(postSigned(DELIVERED)).isEqualTo(200);

        assertThat(events.receipts).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "to 819012345678 | 'to ############'", "{} | '{}'",
            "{\"events\":[{\"id\":\"1\"}]} | '{\"events\":[{\"id\":\"#\"}]}'",
            "{\"events\":[{\"id\":\"a\\u0000\",\"status\":\"2\"}]} | '{\"events\":[{\"id\":\"a\\u####\",\"status\":\"#\"}]}'",
            "{\"events\":[{\"id\":\"1\",\"status\":\"819012345678\"}]} | the state '############' has no meaning in "
                    + "http.receipts.states" })
    void an_unreadable_receipt_is_refused_counted_and_logged_without_a_number(String body, String excerpt) {
        var before = count("unreadable", "signed");
        try (var log = LogLines.of(Webhook.class)) {
            assertThat(postSigned(body)).isEqualTo(400);
            assertThat(postSigned(body)).isEqualTo(400);

            assertThat(log.with("cannot be read"))
                    .containsExactly("Gateway signed: a receipt cannot be read: " + excerpt);
        }
        assertThat(count("unreadable", "signed") - before).isEqualTo(2);
        assertThat(events.receipts).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "?id=7&part=1", "?id=7&part=1&state=2", "?id=7&state=10", "?part=1&state=10", "",
            "?id=%00&state=10" })
    void a_query_that_says_too_little_is_unreadable(String query) {
        given().urlEncodingEnabled(false).get(ON_PATH + query).then().statusCode(400);

        assertThat(events.receipts).isEmpty();
    }

    @Test
    void more_than_64_kilobytes_are_not_read() {
        given().body("id=7&part=1&state=10&x=" + "x".repeat(64 * 1024)).post(ON_PATH).then().statusCode(413);

        assertThat(events.receipts).isEmpty();
    }
}
