package org.yamabiko.console.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.testing.ManyCalls;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * How long the server takes for each page with a million calls and a thousand hotlines. On request:
 * {@code -Dyamabiko.bench=true}.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
@EnabledIfSystemProperty(named = "yamabiko.bench", matches = "true")
class LedgerSpeedTest {

    private static final int CALLS = Integer.getInteger("yamabiko.bench.calls", 1_000_000);
    private static final int LOOKS = 7;
    private static final long SLOWEST_MILLIS = 200;
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final List<String> QUESTIONS = List.of("/ledger", "/ledger?ending=5678",
            "/ledger?ending=5678&from=2026-01-01",
            "/ledger?did=%2B815010000001", "/ledger?did=%2B815010000999", "/ledger?outcome=FAILED", "/ledger?outcome=WITHHELD",
            "/ledger?outcome=TEXTED", "/ledger?outcome=ABANDONED&did=%2B815010000500",
            "/ledger?outcome=FAILED&did=%2B815010000001",
            "/ledger?outcome=TEXTED&did=%2B815010000999", "/ledger?status=DELIVERED", "/ledger?status=SUBMITTED",
            "/ledger?status=PENDING", "/ledger?status=BLOCKED", "/ledger?status=UNDELIVERED&did=%2B815010000500",
            "/ledger?status=SUBMITTED&did=%2B815010000001", "/ledger?status=PENDING&did=%2B815010000001",
            "/ledger?status=UNDELIVERED&outcome=FAILED", "/ledger?from=2020-01-01&to=2020-12-31");

    @Inject
    LedgerRows rows;
    @Inject
    DataSource database;
    @Inject
    FigureReadings readings;

    @BeforeEach
    void a_million_calls() throws SQLException {
        rows.clear();
        for (int i = 1; i <= 1_000; i++) {
            rows.hotline("+8150" + (10_000_000 + i), "資料ダウンロード（第" + i + "窓口）", "ANSWER", true);
        }
        var start = System.nanoTime();
        ManyCalls.write(database, CALLS, Instant.now());
        System.out.printf(Locale.ROOT, "%d calls written in %d s%n", CALLS, (System.nanoTime() - start) / 1_000_000_000);
    }

    @Test
    void every_page_is_fast() {
        var session = SignedIn.session();
        var slow = QUESTIONS.stream().filter(question -> measure(session, question) > SLOWEST_MILLIS).toList();
        measure(session, hundredPagesOn(session));
        measure(session, "/ledger/many-" + CALLS + "." + CALLS % 7);
        measure(session, "/");
        measureFigures(session, "/figures");
        measureFigures(session, "/figures?did=%2B815010000001");
        measureExport(session);

        assertThat(slow).as("slower than %d ms", SLOWEST_MILLIS).isEmpty();
    }

    private static String hundredPagesOn(String session) {
        var address = "/ledger?outcome=TEXTED";
        for (int i = 0; i < 100; i++) {
            var older = OLDER.matcher(get(session, address));
            assertThat(older.find()).isTrue();
            address = older.group(1).replace("&amp;", "&");
        }
        return address;
    }

    private void measureFigures(String session, String address) {
        readings.forget();
        var first = time(session, address);
        readings.forget();
        var second = time(session, address);
        System.out.printf(Locale.ROOT, "%5d ms first, %d ms without what was kept, %d ms with it  %s%n", first, second,
                time(session, address), address);
    }

    private static void measureExport(String session) {
        var start = System.nanoTime();
        var bytes = given().cookie(SignedIn.SESSION, session).contentType(SignedIn.FORM).formParam("numbers", "masked")
                .post("/ledger/export").asByteArray().length;
        System.out.printf(Locale.ROOT, "%5d ms for a file of %d bytes%n", (System.nanoTime() - start) / 1_000_000, bytes);
    }

    /** @return the median */
    private static long measure(String session, String address) {
        var first = time(session, address);
        var times = new long[LOOKS];
        Arrays.setAll(times, i -> time(session, address));
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%5d ms median, %d ms slowest, %d ms first  %s%n", times[LOOKS / 2], times[LOOKS - 1],
                first,
                address);
        return times[LOOKS / 2];
    }

    private static long time(String session, String address) {
        var start = System.nanoTime();
        get(session, address);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String get(String session, String address) {
        // a specification that is used again keeps the questions of before
        return given().redirects().follow(false).urlEncodingEnabled(false).cookie(SignedIn.SESSION, session).get(address).then()
                .statusCode(200).extract().asString();
    }
}
