package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.OptionalLong;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DraftConflictTest {

    @Inject
    Drafts drafts;

    @Test
    void the_version_that_was_read_is_the_one_that_is_written() {
        put("0312347001", "one", null).statusCode(200).header("ETag", "\"1\"");
        SignedIn.program().get("/api/hotlines/0312347001").then().header("ETag", "\"1\"");

        put("0312347001", "two", "\"1\"").statusCode(200).header("ETag", "\"2\"");

        put("0312347001", "three", "\"1\"").statusCode(412).contentType("application/problem+json")
                .body("detail", containsString("admin wrote the draft")).body("version", equalTo(2));
        SignedIn.program().get("/api/hotlines/0312347001").then().body("name", equalTo("two"));
    }

    @Test
    void who_asks_for_no_check_writes_as_ever() {
        put("0312347002", "one", null).statusCode(200);
        put("0312347002", "two", "*").statusCode(200);
        put("0312347002", "two", null).statusCode(200).header("ETag", "\"2\"");
        put("0312347002", "three", "soon").statusCode(400);
    }

    @Test
    void a_hotline_that_somebody_else_made_meanwhile_is_not_overwritten() {
        put("0312347003", "one", null).statusCode(200);
        var document = FlowDocument.json(document("0312347003", "two"));

        assertThatThrownBy(() -> drafts.put(document, "hanako", OptionalLong.of(0))).isInstanceOf(StaleDraftException.class);
        assertThat(drafts.get(PhoneNumber.parse("0312347003").orElseThrow()).by()).isEqualTo("admin");
    }

    private static io.restassured.response.ValidatableResponse put(String did, String name, String read) {
        var request = SignedIn.program().contentType(ContentType.JSON).body(document(did, name));
        return (read == null ? request : request.header("If-Match", read)).put("/api/hotlines/" + did).then();
    }

    private static String document(String did, String name) {
        return "{\"did\":\"" + did + "\",\"name\":\"" + name
                + "\",\"senderId\":\"0312345678\",\"flow\":{\"text\":\"catalogue\"}}";
    }
}
