package org.yamabiko.console.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GuideTest {

    private static final int HEAVIEST = 60_000;

    @ParameterizedTest
    @ValueSource(strings = { "ja", "en" })
    void every_picture_is_there_and_light(String language) {
        var pictures = found("<img src=\"(/static/guide/[^\"]+)\"", guide(language));
        assertThat(pictures).allSatisfy(picture -> {
            var image = SignedIn.browser().get(picture).then().statusCode(200).extract().asByteArray();
            assertThat(image.length).as(picture).isBetween(1, HEAVIEST);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "ja", "en" })
    void every_link_leads_somewhere(String language) {
        var guide = guide(language);
        assertThat(found("href=\"#([a-z-]+)\"", guide)).isNotEmpty()
                .allSatisfy(anchor -> assertThat(guide).contains("id=\"" + anchor + "\""));
        var main = guide.substring(guide.indexOf("<main"));
        assertThat(found("<a href=\"(/[a-z/]*)\"", main)).isNotEmpty()
                .allSatisfy(page -> SignedIn.browser().get(page).then().statusCode(200));
    }

    @Test
    void both_languages_explain_the_same() {
        assertThat(found("<section class=\"panel\" id=\"([a-z-]+)\"", guide("en")))
                .isEqualTo(found("<section class=\"panel\" id=\"([a-z-]+)\"", guide("ja")));
    }

    @Test
    void the_tour_ends_with_a_call_whose_text_arrives_in_the_handset() {
        assertThat(guide("ja")).contains("サンプルに電話をかける");

        var location = SignedIn.browser().post("/help/sample-call").then().statusCode(303).extract().header("Location");

        assertThat(URI.create(location).getQuery()).isEqualTo("sample=done");
        await().untilAsserted(() -> assertThat(SignedIn.program().get("/api/handset/09012345678").asString())
                .contains("https://www.example.jp/catalogue"));
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().map((MatchResult found) -> found.group(1)).distinct().toList();
    }

    private static String guide(String language) {
        return SignedIn.browser().header("Accept-Language", language).get("/help").then().statusCode(200).extract().asString();
    }
}
