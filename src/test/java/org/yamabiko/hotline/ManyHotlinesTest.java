package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

/** A thousand hotlines, as in a large company. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(WithoutSamples.class)
class ManyHotlinesTest {

    private static final Logger LOG = Logger.getLogger(ManyHotlinesTest.class);
    private static final int MANY = 1000;
    private static final String FILL = """
            insert into hotline (did, draft, drafted_at, drafted_by, published_revision)
            select '+8150' || n, replace(?, 'DID', '050' || n), now(), 'x', 1 from generate_series(20000001, 20000000 + ?) n
            on conflict (did) do nothing""";
    private static final String REVISIONS = """
            insert into hotline_revision (did, number, document, published_at, published_by)
            select did, 1, draft, now(), 'x' from hotline where did like '+81502000%' on conflict do nothing""";
    private static final String DOCUMENT = """
            {"did": "DID", "name": "Hotline", "senderId": "0312345678", "flow": {"menu": {"prompt": "1 or 2", "keys": {
            "1": {"say": "one"}, "2": {"menu": {"prompt": "3 or 4", "keys": {"3": {"say": "three"}, "4": {"transfer": "x"}}}}}}}}""";

    @Singleton
    static class Loads {
        private final List<SnapshotLoaded> seen = new CopyOnWriteArrayList<>();

        void onLoad(@Observes SnapshotLoaded load) {
            seen.add(load);
        }
    }

    @Inject
    Hotlines hotlines;
    @Inject
    Loads loads;
    @Inject
    DataSource database;

    @BeforeEach
    void fill() throws SQLException {
        try (var connection = database.getConnection();
                var hotline = connection.prepareStatement(FILL);
                var revision = connection.prepareStatement(REVISIONS);
                var publication = connection.prepareStatement("update publication set version = version + 1")) {
            hotline.setString(1, DOCUMENT);
            hotline.setInt(2, MANY);
            hotline.execute();
            revision.execute();
            publication.execute();
        }
        hotlines.refresh();
    }

    @AfterEach
    void empty() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("delete from hotline_revision where did like '+81502000%'");
            statement.execute("delete from hotline where did like '+81502000%'");
            statement.execute("update publication set version = version + 1");
        }
        hotlines.refresh();
    }

    @Test
    void publishing_one_of_a_thousand_reads_one() {
        var before = hotlines.snapshot();
        assertThat(before.hotlines()).hasSizeGreaterThanOrEqualTo(MANY);
        loads.seen.clear();

        SignedIn.program().contentType(ContentType.JSON).body(DOCUMENT.replace("DID", "05020000007").replace("one", "uno"))
                .put("/api/hotlines/05020000007").then().statusCode(200);
        var begin = System.nanoTime();
        SignedIn.program().post("/api/hotlines/05020000007/publish").then().statusCode(200);

        LOG.infof("published one of %d hotlines in %d ms", MANY, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        assertThat(loads.seen).isNotEmpty().allSatisfy(load -> assertThat(load.changed()).hasSizeLessThanOrEqualTo(1));
        assertThat(hotlines.snapshot().hotlines()).hasSameSizeAs(before.hotlines());
        assertThat(hotlines.snapshot()).isNotSameAs(before);
    }

    @Test
    void the_list_comes_in_pages_and_is_searched() {
        var browser = SignedIn.browser();
        var begin = System.nanoTime();
        var page = browser.get("/hotlines?q=050-2000").asString();
        LOG.infof("the first page of %d hotlines in %d ms, %d characters", MANY,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin), page.length());

        assertThat(page).contains("050-2000-0001", "050-2000-0050", "/hotlines?page=2&amp;q=050-2000")
                .doesNotContain("050-2000-0051");
        assertThat(page.length()).isLessThan(100_000);
        assertThat(SignedIn.browser().get("/hotlines?q=050-2000&page=20").asString()).contains("050-2000-1000")
                .doesNotContain("rel=\"next\"");
        assertThat(SignedIn.browser().queryParam("q", "050-2000-0777").get("/hotlines").asString()).contains("050-2000-0777")
                .doesNotContain("050-2000-0776");
    }
}
