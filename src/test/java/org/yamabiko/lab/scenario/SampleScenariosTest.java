package org.yamabiko.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The sample hotlines do what their scenarios say, through the real FastAGI port of this service. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SampleScenariosTest {

    private static final String WRONG = "間違った期待・1で配送";

    @TestHTTPResource
    URL address;
    @TempDir
    Path folder;
    @Inject
    Scenarios scenarios;
    @Inject
    ScenarioRunner runner;

    @Test
    void every_scenario_of_the_samples_passes() throws Exception {
        for (var scenario : SampleScenarios.all()) {
            assertThat(runner.run(scenario, "hanako").failures()).as(scenario.name()).extracting(Failure::message).isEmpty();
        }
    }

    @Test
    void what_is_not_as_expected_is_told_in_both_languages_and_in_the_form_of_build_servers() throws Exception {
        SignedIn.program().contentType("application/yaml").body("""
                name: %s
                persona: docomo
                hotline: "05087654321"
                steps:
                  - hear: カタログは1
                  - press: "1"
                  - hear: ありえない言葉
                expect:
                  outcome: ABANDONED
                  text: { key: delivery, contains: 配送 }
                """.formatted(WRONG).getBytes(StandardCharsets.UTF_8)).put("/api/lab/scenarios/{name}", WRONG).then()
                .statusCode(204);
        try {
            var xml = SignedIn.program().accept("application/junit+xml").queryParam("name", WRONG)
                    .post("/api/lab/scenarios/run").then().statusCode(200).contentType("application/junit+xml").extract()
                    .asString();
            assertThat(xml).contains("tests=\"1\" failures=\"1\"", "name=\"" + WRONG + "\"",
                    "Expected ABANDONED, but the call ended in TEXTED.",
                    "Expected the text “delivery”, but it was “catalogue”.", "ありえない言葉");
            var result = SignedIn.program().post("/api/lab/scenarios/{name}/run", WRONG).jsonPath();
            assertThat(result.getBoolean("passed")).isFalse();
            assertThat(result.<String> getList("failures.code")).contains("outcome", "text-other", "not-heard");
            assertThat(scenarios.get(WRONG).lastPassed()).isFalse();
            assertThat(Failure.of("outcome", "ABANDONED", "TEXTED").sentence(Locale.JAPANESE))
                    .isEqualTo("結果はABANDONEDのはずが、TEXTEDでした。");
        } finally {
            SignedIn.program().delete("/api/lab/scenarios/{name}", WRONG).then().statusCode(204);
        }
        SignedIn.program().post("/api/lab/scenarios/{name}/run", WRONG).then().statusCode(404);
    }

    @Test
    void a_scenario_that_is_wrong_is_not_taken() {
        SignedIn.program().contentType("application/yaml").body("name: x\n".getBytes(StandardCharsets.UTF_8))
                .put("/api/lab/scenarios/x").then().statusCode(400);
        SignedIn.program().queryParam("name", "no such")
                .post("/api/lab/scenarios/run").then().statusCode(404);
        assertThat(List.of(401, 403)).contains(io.restassured.RestAssured.given().post("/api/lab/scenarios/run").statusCode());
    }

    @Test
    void the_command_line_tells_a_build_whether_they_pass() throws Exception {
        var loaded = SampleScenarios.all().getFirst();
        scenarios.put(loaded, "hanako");
        var results = folder.resolve("results.xml");

        assertThat(rehearse(0, "--junit", results.toString(), loaded.name())).contains("ok      " + loaded.name(),
                "1 scenarios, 0 failed");
        assertThat(results).content().contains("<testsuite", "failures=\"0\"");

        scenarios.put(ScenarioFile.one("""
                name: %s
                persona: docomo
                hotline: "05012345678"
                expect: { outcome: WITHHELD }
                """.formatted(WRONG)), "hanako");
        try {
            assertThat(rehearse(1, WRONG)).contains("FAILED  " + WRONG + ": Expected WITHHELD, but the call ended in TEXTED.");
        } finally {
            scenarios.remove(WRONG, "hanako");
        }
        assertThat(rehearse(2, "そんなシナリオはない")).contains("404");
        assertThat(rehearse(2, "--url", "http://localhost:1")).contains("does not answer");
    }

    private String rehearse(int exitCode, String... args) throws Exception {
        var command = new ArrayList<>(List.of("src/main/sh/rehearse"));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("YAMABIKO_URL", address.toString());
        builder.environment().put("YAMABIKO_USER", "admin:" + PostgresForTests.ADMIN_PASSWORD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
        return said;
    }

    @Test
    void they_come_with_the_sample_hotlines() throws Exception {
        assertThat(scenarios.all()).extracting(StoredScenario::name)
                .containsAll(SampleScenarios.all().stream().map(Scenario::name).toList());
    }
}
