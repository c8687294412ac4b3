package org.yamabiko.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.testing.ManyCalls;
import org.yamabiko.testing.MigratedDatabase;
import org.yamabiko.testing.PageVisit;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

/**
 * How long the server takes for every page, and how much travels, with a thousand hotlines, a hundred texts and a million
 * calls. On request: {@code -Dyamabiko.bench=true}.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
@EnabledIfSystemProperty(named = "yamabiko.bench", matches = "true")
class PageSpeedTest {

    private static final int CALLS = Integer.getInteger("yamabiko.bench.calls", 1_000_000);
    private static final int TEXTS = 100;
    private static final int LOOKS = 9;
    private static final long SLOWEST_MILLIS = 200;
    private static final long HEAVIEST = 300_000;
    private static final String HOTLINES = """
            insert into hotline (did, draft, drafted_at, drafted_by, published_revision)
            select '+8150' || n, replace(?, 'DID', '050' || n), now(), 'x', 1 from generate_series(10000001, 10001000) n""";
    private static final String REVISIONS = """
            insert into hotline_revision (did, number, document, published_at, published_by)
            select did, 1, draft, now(), 'x' from hotline""";
    private static final String DOCUMENT = """
            {"did": "DID", "name": "資料ダウンロード", "senderId": "0312345678", "flow": {"menu": {"prompt": "カタログは1、修理は2です。",
            "keys": {"1": {"text": "text-1"}, "2": {"menu": {"prompt": "冷蔵庫は3、洗濯機は4です。",
            "keys": {"3": {"text": "text-2"}, "4": {"transfer": "support"}}}}}}}}""";

    private record Measured(String page, long millis, long bytes) {
    }

    @Inject
    LedgerRows rows;
    @Inject
    DataSource database;
    @Inject
    Hotlines hotlines;
    @TestHTTPResource
    URL address;

    @Test
    void every_page_is_fast_and_light() throws SQLException {
        fill();
        System.out.println("| page | server ms, median of " + LOOKS + " | KB, first visit |\n|---|---|---|");
        var pages = Stream.concat(
                Arrays.stream(Place.values()).filter(place -> place != Place.SIGN_IN)
                        .map(PageSpeedTest::path),
                Stream.of("/hotlines/05010000007", "/hotlines/05010000007/edit", "/hotlines/new", "/texts/text-1", "/texts/new",
                        "/texts/text-1/versions", "/accounts/new", "/ledger?ending=5678",
                        "/ledger/many-" + CALLS + "." + CALLS % 7));

        assertThat(pages.map(this::measure).toList())
                .allSatisfy(page -> assertThat(page.millis()).as(page.page()).isLessThan(SLOWEST_MILLIS))
                .allSatisfy(page -> assertThat(page.bytes()).as(page.page()).isLessThan(HEAVIEST));
    }

    private static String path(Place place) {
        return switch (place) {
            case OVERVIEW -> "/";
            case SURGE -> "/lab/surge";
            case SIP -> "/lab/sip";
            default -> "/" + place.name().toLowerCase(Locale.ROOT);
        };
    }

    private void fill() throws SQLException {
        rows.clear();
        for (int i = 1; i <= TEXTS; i++) {
            SignedIn.program().contentType(ContentType.JSON).body("""
                    {"body": "【例示商事】資料はこちらです。\\n{url}\\n", "url": "https://www.example.jp/%1$d", "purpose": "資料請求 %1$d"}"""
                    .formatted(i)).put("/api/texts/text-" + i).then().statusCode(200);
        }
        MigratedDatabase.run(database, HOTLINES, DOCUMENT);
        MigratedDatabase.run(database, REVISIONS);
        MigratedDatabase.run(database, "update publication set version = version + 1");
        ManyCalls.write(database, CALLS, Instant.now());
        hotlines.refresh();
    }

    private Measured measure(String page) {
        try {
            var session = SignedIn.session();
            var visit = PageVisit.of(address, page, session);
            var times = new long[LOOKS];
            Arrays.setAll(times, i -> time(page, session));
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "| `%s` | %d | %d |%n", page, times[LOOKS / 2], visit.bytes() / 1000);
            return new Measured(page, times[LOOKS / 2], visit.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long time(String page, String session) {
        var request = given().redirects().follow(false).urlEncodingEnabled(false)
                .cookie(SignedIn.SESSION, session);
        var begin = System.nanoTime();
        request.get(page).then().statusCode(200);
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
