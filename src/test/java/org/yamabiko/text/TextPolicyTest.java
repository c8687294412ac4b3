package org.yamabiko.text;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What may be done to get a text through, as people write it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TextPolicyTest {

    @Test
    void what_is_not_said_is_as_for_a_link() {
        put("plain", Map.of()).statusCode(200);

        SignedIn.program().get("/api/texts/plain").then().body("validityPeriod", nullValue())
                .body("whenUncertain", equalTo("RESEND_ONCE")).body("whenUndelivered", equalTo("NOTHING"));
    }

    @Test
    void a_policy_comes_back_as_it_was_written() {
        put("coupon", Map.of("validityPeriod", "PT2H", "whenUncertain", "NEVER", "whenUndelivered", "OTHER_GATEWAY"))
                .statusCode(200).body("validityPeriod", equalTo("PT2H"));

        SignedIn.program().get("/api/texts/coupon").then().body("validityPeriod", equalTo("PT2H"))
                .body("whenUncertain", equalTo("NEVER")).body("whenUndelivered", equalTo("OTHER_GATEWAY"));
    }

    @Test
    void what_was_read_can_be_written_again_and_is_no_change() {
        put("again", Map.of("validityPeriod", "PT90S", "whenUncertain", "NEVER"));
        var read = SignedIn.program().get("/api/texts/again").jsonPath();

        put("again", Map.of("validityPeriod", read.getString("validityPeriod"), "whenUncertain",
                read.getString("whenUncertain"), "whenUndelivered", read.getString("whenUndelivered")))
                .statusCode(200).body("version", equalTo(1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({ "validityPeriod, PT10M", "whenUncertain, NEVER", "whenUndelivered, OTHER_GATEWAY" })
    void a_change_of_the_policy_alone_is_a_version(String field, String value) {
        var key = "policy-" + field.toLowerCase(Locale.ROOT);
        put(key, Map.of()).body("version", equalTo(1));

        put(key, Map.of(field, value)).body("version", equalTo(2));
        put(key, Map.of(field, value)).body("version", equalTo(2));
        put(key, Map.of()).body("version", equalTo(3));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            validityPeriod  | 30 minutes      | must be a duration such as PT30M
            validityPeriod  | ''              | must be a duration such as PT30M
            validityPeriod  | 1800            | must be a duration such as PT30M
            validityPeriod  | PT59S           | must be between a minute and three days, PT1M to PT72H
            validityPeriod  | PT0S            | must be between a minute and three days, PT1M to PT72H
            validityPeriod  | PT-30M          | must be between a minute and three days, PT1M to PT72H
            validityPeriod  | PT72H1S         | must be between a minute and three days, PT1M to PT72H
            validityPeriod  | P999999999999D  | must be between a minute and three days, PT1M to PT72H
            validityPeriod  | P99999999999999999999D | must be a duration such as PT30M
            whenUncertain   | never           | must be one of [RESEND_ONCE, NEVER]
            whenUncertain   | RESEND_TWICE    | must be one of [RESEND_ONCE, NEVER]
            whenUndelivered | ''              | must be one of [NOTHING, OTHER_GATEWAY]
            whenUndelivered | NEVER           | must be one of [NOTHING, OTHER_GATEWAY]
            """)
    void what_is_wrong_is_refused_by_its_field_and_the_reason(String field, String value, String reason) {
        put("wrong", Map.of(field, value)).statusCode(400).contentType("application/problem+json")
                .body("violations.field", contains(field)).body("violations.message", contains(reason));

        SignedIn.program().get("/api/texts/wrong").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "PT1M", "PT72H", "P3D", "PT1M0.9S" })
    void the_shortest_and_the_longest_validity_are_taken(String period) {
        put("limits", Map.of("validityPeriod", period)).statusCode(200);
    }

    private static ValidatableResponse put(String key, Map<String, String> policy) {
        var document = new HashMap<>(policy);
        document.putAll(Map.of("body", "【例示商事】{url}", "url", "https://www.example.jp/", "purpose", "ご案内"));
        return SignedIn.program().contentType(ContentType.JSON).body(document).put("/api/texts/" + key).then();
    }
}
