package org.yamabiko.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.testing.ManyCalls;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a browser that has nothing yet must fetch for a page, as it travels. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(OwnLedger.class)
class PageWeightTest {

    private static final int HEAVIEST = 300_000;
    private static final Pattern OWN = Pattern
            .compile("(?:src|href)=\"(/static/[^\"]+)\"|from\"\\./([^\"]+)\"|import\"\\./([^\"]+)\"");

    @Inject
    LedgerRows rows;
    @Inject
    DataSource database;
    @TestHTTPResource
    URL address;

    @BeforeEach
    void a_busy_day() throws SQLException {
        rows.clear();
        for (int i = 0; i < 1_000; i++) {
            rows.hotline("+8150" + (10_000_000 + i), "資料ダウンロード（第" + i + "窓口）", "ANSWER", true);
        }
        ManyCalls.write(database, 2_000, Instant.now());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/", "/ledger", "/ledger/many-2000.5", "/figures" })
    void a_page_with_all_it_needs_is_light(String page) throws Exception {
        var session = SignedIn.session();
        var left = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        left.add(page);
        long weight = 0;
        try (var client = HttpClient.newHttpClient()) {
            while (!left.isEmpty()) {
                var path = left.remove();
                if (!seen.add(path)) {
                    continue;
                }
                var response = fetch(client, path, session);
                weight += response.body().length;
                OWN.matcher(text(response)).results().forEach(found -> left.add(
                        found.group(1) != null ? found.group(1)
                                : "/static/bundle/" + (found.group(2) != null ? found.group(2) : found.group(3))));
            }
        }
        System.out.printf("%s with %d files: %d bytes%n", page, seen.size(), weight);
        assertThat(seen.size()).isGreaterThan(2);
        assertThat(weight).isLessThan(HEAVIEST);
    }

    private HttpResponse<byte[]> fetch(HttpClient client, String path, String session) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address.toString()).resolve(path)).header("Accept-Encoding", "gzip")
                .header("Cookie", SignedIn.SESSION + "=" + session).build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        if (response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isEmpty()) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
