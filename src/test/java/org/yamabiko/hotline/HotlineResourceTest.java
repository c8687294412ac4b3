package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HotlineResourceTest {

    private static final String DID = "0120123456";

    @Inject
    Hotlines hotlines;

    @Test
    void a_document_comes_back_as_it_was_written() {
        var document = document("0312340001", "{\"text\":\"catalogue\"}");
        put("0312340001", document).statusCode(200);

        assertThat(SignedIn.program().get("/api/hotlines/03-1234-0001").asString()).isEqualTo(document);
    }

    @Test
    void a_draft_is_not_live_until_it_is_published() {
        put("0312340002", document("0312340002", "{\"text\":\"catalogue\"}")).statusCode(200);
        assertThat(live("0312340002")).isFalse();

        SignedIn.program().post("/api/hotlines/0312340002/publish").then().statusCode(200).body("number", equalTo(1))
                .body("publishedBy", equalTo("admin"));

        assertThat(live("0312340002")).isTrue();
        SignedIn.program().post("/api/hotlines/0312340002/publish").then().body("number", equalTo(2));
        SignedIn.program().get("/api/hotlines/0312340002/revisions").then().body("number", equalTo(java.util.List.of(2, 1)))
                .body("[0].document.name", equalTo("Test"));
    }

    @Test
    void a_running_call_keeps_the_snapshot_it_began_with() {
        put("0312340003", document("0312340003", "{\"text\":\"catalogue\"}")).statusCode(200);
        SignedIn.program().post("/api/hotlines/0312340003/publish").then().statusCode(200);
        var atTheBeginning = hotlines.snapshot();

        put("0312340003", document("0312340003", "{ \"text\": \"delivery\" }")).statusCode(200);
        SignedIn.program().post("/api/hotlines/0312340003/publish").then().statusCode(200);

        var did = PhoneNumber.parse("0312340003").orElseThrow();
        assertThat(atTheBeginning.find(did).orElseThrow().hotline().textKeys()).containsExactly("catalogue");
        assertThat(hotlines.snapshot().find(did).orElseThrow().hotline().textKeys()).containsExactly("delivery");
    }

    @Test
    void yaml_is_taken_as_well() {
        SignedIn.program().contentType("application/yaml").body("""
                did: "0312340004"
                name: YAML
                senderId: "0312345678"
                flow:
                  text: catalogue
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8)).put("/api/hotlines/0312340004").then().statusCode(200);
        SignedIn.program().get("/api/hotlines/0312340004").then().body("name", equalTo("YAML"));
    }

    @Test
    void a_key_that_stands_twice_is_refused_with_its_place() {
        put(DID, document(DID, """
                { "menu": { "prompt": "p", "keys": { "1": { "text": "catalogue" }, "1": { "text": "delivery" } } } }"""))
                .statusCode(400).body("violations.field", hasItem("flow.menu.keys.1"))
                .body("violations.message", hasItem(containsString("twice")));
    }

    @ParameterizedTest(name = "{0} is refused at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            { "text": "no-such-text" }                                          | flow                    | does not exist
            { "text": "Bad Key" }                                               | flow.text               | is no key of a text
            { }                                                                 | flow                    | exactly one field
            { "text": "catalogue", "say": "x" }                                 | flow                    | exactly one field
            { "dance": "tango" }                                                | flow.dance              | is not known
            { "askNumber": "x" }                                                | flow.askNumber          | is not known
            { "say": "" }                                                       | flow.say                | is missing
            { "transfer": "a b" }                                               | flow.transfer           | must be 1 to 40
            { "menu": { "prompt": "p", "keys": {} } }                           | flow.menu.keys          | at least one key
            { "menu": { "prompt": "p", "keys": { "A": { "say": "x" } } } }      | flow.menu.keys.A        | is no key of a telephone
            { "menu": { "prompt": "p", "keys": { "12": { "say": "x" } } } }     | flow.menu.keys.12       | is no key of a telephone
            { "menu": { "keys": { "1": { "say": "x" } } } }                     | flow.menu.prompt        | is missing
            { "menu": { "prompt": "p", "timeout": "PT2H", "keys": { "1": { "say": "x" } } } } | flow.menu.timeout | PT1S to PT30S
            { "menu": { "prompt": "p", "timeout": "soon", "keys": { "1": { "say": "x" } } } } | flow.menu.timeout | PT1S to PT30S
            { "menu": { "prompt": "p", "attempts": 99, "keys": { "1": { "say": "x" } } } } | flow.menu.attempts | from 1 to 5
            { "menu": { "prompt": "p", "color": "red", "keys": { "1": { "say": "x" } } } } | flow.menu.color | is not known
            """)
    void a_wrong_flow_is_named_with_its_place(String flow, String field, String reason) {
        put(DID, document(DID, flow)).statusCode(400).contentType("application/problem+json")
                .body("violations.field", hasItem(field)).body("violations.message", hasItem(containsString(reason)));
    }

    @ParameterizedTest(name = "{0} = {1} is refused")
    @CsvSource(delimiter = '|', textBlock = """
            did      | "09012345678" | is no number that a company publishes
            did      | "+12025550123" | is no number that a company publishes
            did      | 5              | is missing
            name     | ""             | is missing
            language | "fr"           | must be ja or en
            trigger  | "MAYBE"        | must be ANSWER or HANG_UP
            senderId | "09012345678"  | must be the company's own
            senderId | "EXAMPLE"      | must be the company's own
            colour   | "red"          | is not known
            """)
    void a_wrong_head_is_named(String field, String value, String reason) {
        var fields = new java.util.LinkedHashMap<String, String>(Map.of("did", "\"" + DID + "\"", "name", "\"Test\"",
                "senderId", "\"0312345678\"", "flow", "{\"text\":\"catalogue\"}"));
        fields.put(field, value);
        var json = fields.entrySet().stream().map(e -> "\"" + e.getKey() + "\": " + e.getValue())
                .collect(java.util.stream.Collectors.joining(", ", "{ ", " }"));
        var path = field.equals("did") && !value.equals("5") ? value.replace("\"", "").replace("+", "%2B") : DID;

        var response = SignedIn.program().urlEncodingEnabled(false).contentType(ContentType.JSON).body(json)
                .put("/api/hotlines/" + path).then().statusCode(400);
        if (!value.equals("5")) {
            response.body("violations.field", hasItem(field)).body("violations.message", hasItem(containsString(reason)));
        }
    }

    @Test
    void a_prompt_of_five_thousand_characters_is_too_long() {
        put(DID, document(DID, "{ \"say\": \"" + "あ".repeat(5000) + "\" }")).statusCode(400)
                .body("violations.message", hasItem(containsString("5000 characters long")));
    }

    @Test
    void menus_without_end_are_refused() {
        var flow = "{ \"say\": \"end\" }";
        for (int i = 0; i < 10; i++) {
            flow = "{ \"menu\": { \"prompt\": \"p\", \"keys\": { \"1\": " + flow + " } } }";
        }
        put(DID, document(DID, flow)).statusCode(400).body("violations.message", hasItem(containsString("nested deeper")));
    }

    @Test
    void hang_up_cannot_ask() {
        put(DID, "{ \"did\": \"" + DID + "\", \"name\": \"x\", \"trigger\": \"HANG_UP\", \"senderId\": \"0312345678\", "
                + "\"flow\": { \"say\": \"x\" } }").statusCode(400).body("violations.field", hasItem("flow"));
    }

    @Test
    void the_number_in_the_address_and_in_the_document_must_be_one() {
        put("0312340009", document("0312340008", "{\"text\":\"catalogue\"}")).statusCode(400)
                .body("violations.field", hasItem("did"));
    }

    @Test
    void broken_json_is_a_bad_request() {
        put(DID, "{ nonsense").statusCode(400).body("violations.message", hasItem(containsString("is no valid JSON")));
        put(DID, "[]").statusCode(400);
        put(DID, "").statusCode(400);
    }

    @Test
    void an_unknown_hotline_is_not_found() {
        SignedIn.program().get("/api/hotlines/0312349999").then().statusCode(404);
        SignedIn.program().post("/api/hotlines/0312349999/publish").then().statusCode(404);
        SignedIn.program().get("/api/hotlines/0312349999/revisions").then().statusCode(404);
        SignedIn.program().get("/api/hotlines/abc").then().statusCode(404);
    }

    private boolean live(String did) {
        return hotlines.snapshot().find(PhoneNumber.parse(did).orElseThrow()).isPresent();
    }

    private static String document(String did, String flow) {
        return "{\"did\":\"" + did + "\",\"name\":\"Test\",\"senderId\":\"0312345678\",\"flow\":" + flow.strip() + "}";
    }

    private static ValidatableResponse put(String did, String document) {
        return SignedIn.program().contentType(ContentType.JSON).body(document).put("/api/hotlines/" + did).then();
    }
}
