package org.yamabiko.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;

/** Variables, the short twin and other languages: what is taken, and what is sent. */
class TextWordsTest {

    private static final String URL = "https://www.example.jp/";
    private static final Occasion JAPANESE_CALL = new Occasion(Locale.JAPANESE, new PhoneNumber("+81120123456"), "資料{url}窓口");
    private static final Occasion ENGLISH_CALL = new Occasion(Locale.ENGLISH, new PhoneNumber("+815012345678"), "Catalogue");

    @Test
    void a_body_is_filled_once_from_left_to_right() {
        var words = new Wording("{hotline} {did} {url}\n", URL, Optional.empty());

        assertThat(words.compose(JAPANESE_CALL)).isEqualTo("資料{url}窓口 0120-123-456 https://www.example.jp/\n");
    }

    @Test
    void the_language_of_the_hotline_chooses_and_the_base_text_stands_in() {
        var text = new Text("catalogue", 1, new Wording("資料 {url}", URL, Optional.empty()), "案内",
                Map.of("en", new Wording("Catalogue {did} {url}", URL + "en", Optional.empty())), SendingPolicy.DEFAULT,
                Approval.NONE_NEEDED);

        assertThat(text.compose(ENGLISH_CALL)).isEqualTo("Catalogue 050-1234-5678 https://www.example.jp/en");
        assertThat(text.compose(JAPANESE_CALL)).isEqualTo("資料 https://www.example.jp/");
    }

    @Test
    void a_variant_without_a_url_has_the_texts_own() {
        var draft = draft("資料 {url}", null, Map.of("en", new WordingDraft("Catalogue {url}", null, " ")));

        assertThat(draft.wordings()).containsEntry("en", new Wording("Catalogue {url}", URL, Optional.empty()));
        assertThat(TextRules.check("catalogue", draft)).isEmpty();
    }

    @Test
    void where_the_short_twin_is_preferred_it_is_sent_where_there_is_one() {
        var text = new Text("catalogue", 1, new Wording("資料はこちらです。\n{url}\n", URL, Optional.of("資料 {url}")), "案内",
                Map.of("en", new Wording("Your catalogue: {url}", URL, Optional.empty())), SendingPolicy.DEFAULT,
                Approval.NONE_NEEDED).shortened();

        assertThat(text.compose(JAPANESE_CALL)).isEqualTo("資料 https://www.example.jp/");
        assertThat(text.compose(ENGLISH_CALL)).isEqualTo("Your catalogue: https://www.example.jp/");
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {url} {name}            | {name} is not known; known are {url}, {did}, {hotline}
            {url} {}                | {} is not known; known are {url}, {did}, {hotline}
            {url} {URL} {Did}       | {URL}, {Did} is not known; known are {url}, {did}, {hotline}
            {url} { url }           | { url } is not known; known are {url}, {did}, {hotline}
            {url}{did}              | {url} must be followed by a half-width space, a new line or the end: handsets join any other character to the link
            {did} {hotline}         | must contain {url} where the link goes
            """)
    void a_variable_that_nobody_knows_is_refused_with_the_known_ones(String body, String reason) {
        assertThat(messages(draft(body, null, Map.of()))).containsExactly(reason);
    }

    @ParameterizedTest(name = "{0} is taken")
    @CsvSource({ "{did} {url}", "{url} {did}", "{hotline}{did} {url}", "{url} a { b", "{url} a } b" })
    void a_known_variable_and_a_brace_alone_are_taken(String body) {
        assertThat(messages(draft(body, null, Map.of()))).isEmpty();
    }

    @Test
    void a_variable_counts_as_long_as_it_can_be() {
        assertThat(messages(draft("あ".repeat(660 - 23 - 1 - 100) + "{hotline} {url}", null, Map.of()))).hasSize(0);
        assertThat(messages(draft("あ".repeat(660 - 23 - 1 - 99) + "{hotline} {url}", null, Map.of()))).singleElement()
                .asString().startsWith("is 661 characters long with its URL; all carriers take 660");
    }

    @Test
    void the_short_twin_has_seventy_characters_with_its_link() {
        var fits = "あ".repeat(70 - 23 - 1) + " {url}";

        assertThat(messages(draft("資料 {url}", fits, Map.of()))).isEmpty();
        assertThat(messages(draft("資料 {url}", "あ" + fits, Map.of()))).singleElement().asString()
                .isEqualTo("is 71 characters long with its URL; all handsets take 70");
        assertThat(messages(draft("資料 {url}", "資料", Map.of()))).containsExactly("must contain {url} where the link goes");
    }

    @Test
    void the_short_twin_does_not_say_the_hotlines_name() {
        assertThat(messages(draft("資料 {url}", "{hotline} {url}", Map.of())))
                .contains("must not contain {hotline}, whose name may be longer than the text");
    }

    @Test
    void a_language_that_no_hotline_speaks_is_refused_and_each_variant_is_read_like_the_text() {
        var violations = TextRules.check("catalogue", draft("資料 {url}", null,
                Map.of("fr", new WordingDraft("{url}", null, null), "en",
                        new WordingDraft("no link", "http://x.example/", "x"))));

        assertThat(violations).extracting(Violation::field).containsExactly("variants.en.url", "variants.en.body",
                "variants.en.shortBody", "variants.fr");
    }

    @Test
    void a_key_that_is_a_path_of_ours_is_refused() {
        for (var key : List.of("new", "preflight", "waiting", "ending")) {
            assertThat(TextRules.check(key, draft("資料 {url}", null, Map.of()))).extracting(Violation::field)
                    .containsExactly("key");
        }
    }

    private static List<String> messages(TextDraft draft) {
        return TextRules.check("catalogue", draft).stream().map(Violation::message).toList();
    }

    private static TextDraft draft(String body, String shortBody, Map<String, WordingDraft> variants) {
        return new TextDraft(body, URL, shortBody, "案内", null, null, null, variants);
    }
}
