package org.yamabiko.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.sql.SQLException;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.console.LedgerRows;
import org.yamabiko.console.OwnLedger;
import org.yamabiko.testing.ManyCalls;
import org.yamabiko.testing.PageVisit;
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
    @ValueSource(strings = { "/", "/ledger", "/ledger/many-2000.5", "/figures", "/shield", "/hotlines", "/hotlines/05010000007",
            "/hotlines/05010000007/edit", "/texts", "/texts/new", "/approvals", "/senders", "/exchange", "/handset",
            "/accounts", "/audit", "/me", "/help" })
    void a_page_with_all_it_needs_is_light(String page) throws Exception {
        var visit = PageVisit.of(address, page, SignedIn.session());

        System.out.printf("%s with %d files: %d bytes%n", page, visit.files(), visit.bytes());
        assertThat(visit.files()).isGreaterThan(2);
        assertThat(visit.bytes()).isLessThan(HEAVIEST);
    }
}
