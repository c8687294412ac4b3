package org.yamabiko.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.yamabiko.account.Endpoints.Cell;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Every endpoint and every role: who gets in stands in {@code endpoints.txt}. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EndpointRolesTest {

    private final Map<Role, String> sessions = new EnumMap<>(Role.class);

    @Test
    void every_endpoint_has_a_row() {
        assertThat(Endpoints.inService()).as("endpoints of the service, and rows of endpoints.txt")
                .containsExactlyInAnyOrderElementsOf(Endpoints.inTable());
    }

    @Test
    void each_role_may_do_what_the_table_says_and_nothing_else() {
        var softly = new SoftAssertions();
        for (var cell : Endpoints.table()) {
            softly.assertThat(isLetIn(ask(cell))).as(cell.toString()).isEqualTo(cell.allowed());
        }
        softly.assertAll();
    }

    @Test
    void whatever_changes_something_is_refused_when_another_site_asks() {
        for (var cell : Endpoints.table()) {
            if (!cell.method().equals("GET") && cell.who().equals(Optional.of(Role.ADMINISTRATOR))) {
                as(cell).header("Origin", "https://elsewhere.example").request(cell.method(), cell.address()).then()
                        .statusCode(403)
                        .body("detail", equalTo("A page of another site asked for this change, so it was refused."));
            }
        }
    }

    private Response ask(Cell cell) {
        return as(cell).request(cell.method(), cell.address());
    }

    private RequestSpecification as(Cell cell) {
        return cell.isApi()
                ? cell.who().map(SignedIn::program).orElseGet(() -> given()).contentType("application/json").body("{}")
                : cell.who().map(this::browser).orElseGet(() -> given()).redirects().follow(false);
    }

    private RequestSpecification browser(Role role) {
        SignedIn.person("test-" + role.word(), role);
        return given().cookie(SignedIn.SESSION,
                sessions.computeIfAbsent(role, any -> SignedIn.session("test-" + role.word(), SignedIn.PASSWORD)));
    }

    private static boolean isLetIn(Response answer) {
        var atTheDoor = answer.statusCode() == 302 && answer.header("Location").endsWith("/sign-in");
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !atTheDoor;
    }
}
