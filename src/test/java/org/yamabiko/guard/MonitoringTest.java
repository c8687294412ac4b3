package org.yamabiko.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** An alert about a figure that is not there never fires, and nobody notices. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MonitoringTest {

    private static final Pattern FIGURE = Pattern.compile("yamabiko_[a-z_]+");

    @ParameterizedTest
    @ValueSource(strings = { "src/docs/monitoring/alerts.yml", "src/docs/monitoring/dashboard.json" })
    void names_only_figures_that_the_service_has(String file) throws IOException {
        var metrics = given().get("/q/metrics").asString();
        var named = new TreeSet<String>();
        FIGURE.matcher(Files.readString(Path.of(file))).results().forEach(found -> named.add(found.group()));

        assertThat(named).isNotEmpty().allSatisfy(figure -> assertThat(metrics).contains("\n" + figure));
    }
}
