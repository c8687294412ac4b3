package org.yamabiko.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The text in a surge, reasons and keys that stop, as files. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OverflowExchangeTest {

    private static final String DID = "0312345901";

    @BeforeEach
    void a_hotline_with_all_of_it() {
        SignedIn.program().contentType("application/json")
                .body("""
                        { "did": "%s", "name": "コールセンター", "senderId": "0312345678", "surge": { "text": "delivery" },
                          "flow": { "menu": { "prompt": "カタログは1です。", "keys": { "1": { "text": "catalogue" }, "9": { "stop": true } } } },
                          "reasons": { "waited": { "text": "delivery" },
                            "2": { "menu": { "prompt": "二", "keys": { "1": { "text": "catalogue" }, "9": { "stop": true } } } } } }"""
                        .formatted(DID))
                .put("/api/hotlines/" + DID).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/hotlines/" + DID + "/export", "/api/hotlines/" + DID + "/export?format=yaml",
            "/api/export/menus.csv", "/api/export/menus.xlsx" })
    void what_comes_out_goes_in_and_changes_nothing(String address) {
        for (var language : List.of("ja", "en")) {
            var file = SignedIn.program().header("Accept-Language", language).get(address).asByteArray();
            preview(file).body("problems", equalTo(List.of())).body("new", equalTo(0)).body("changed", equalTo(0));
        }
    }

    @Test
    void a_row_that_is_changed_changes_the_text_of_its_reason() {
        var csv = SignedIn.program().header("Accept-Language", "ja").get("/api/export/menus.csv").asString();

        // other tests' hotlines may have such a row too
        var changed = csv.lines().map(row -> row.contains("コールセンター") || row.contains("03-1234-5901") || row.contains(DID)
                ? row.replace("理由 waited,SMS,delivery", "理由 waited,SMS,catalogue")
                : row).collect(Collectors.joining("\r\n"));
        preview(changed.getBytes(StandardCharsets.UTF_8))
                .body("problems", equalTo(List.of())).body("changed", equalTo(1))
                .body("changes.find { it.state == 'CHANGED' }.fields.field", hasItems("reasons.waited.text"));
    }

    private static ValidatableResponse preview(byte[] file) {
        return SignedIn.program().contentType("application/octet-stream").body(file).post("/api/import?preview=true").then();
    }
}
