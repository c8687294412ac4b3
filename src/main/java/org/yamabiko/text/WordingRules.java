package org.yamabiko.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import org.yamabiko.problem.Violation;

/**
 * What the words of a text must be, in one language. What nobody knows before a call, the number and the name of the hotline,
 * counts as long as it can be.
 */
final class WordingRules {

    /** The longest text that docomo, au, SoftBank and Rakuten Mobile all take, in UTF-16 units. */
    private static final int LONGEST_TEXT = 660;
    /** What every handset takes, in UTF-16 units. */
    private static final int LONGEST_SHORT = 70;
    private static final String LONGEST_DID = "050-1234-5678";
    private static final int LONGEST_HOTLINE = 100;

    private final String path;
    private final String ownUrl;
    private final List<Violation> violations;

    /** @param ownUrl the text's, which a variant may take over */
    WordingRules(String path, String ownUrl, List<Violation> violations) {
        this.path = path;
        this.ownUrl = ownUrl;
        this.violations = violations;
    }

    void check(WordingDraft words) {
        var isVariant = !path.isEmpty();
        var takesOver = isVariant && (words.url() == null || words.url().isBlank());
        var url = takesOver ? ownUrl : words.url();
        if (!takesOver) {
            checkUrl(url);
        }
        checkBody("body", words.body(), url, LONGEST_TEXT);
        if (words.shortBody() != null && !words.shortBody().isBlank()) {
            checkBody("shortBody", words.shortBody(), url, LONGEST_SHORT);
            if (words.shortBody().contains(TextVariable.HOTLINE.place())) {
                refuse("shortBody", "text.short-hotline", "must not contain {hotline}, whose name may be longer than the text");
            }
        }
    }

    private void checkUrl(String url) {
        if (url == null || url.isBlank()) {
            refuse("url", "missing", "is missing");
            return;
        }
        try {
            var uri = new URI(url);
            if (!"https".equals(uri.getScheme())) {
                refuse("url", "text.url-https", "must begin with https://");
            } else if (uri.getHost() == null || !uri.getHost().contains(".")) {
                refuse("url", "text.url-host", "must have a full host name, such as www.example.jp");
            } else if (uri.getUserInfo() != null) {
                refuse("url", "text.url-user", "must not carry a user name, which phishing uses to hide the host");
            } else if (!url.equals(uri.toASCIIString())) {
                refuse("url", "text.url-ascii", "must be ASCII; write other characters percent-encoded");
            }
        } catch (URISyntaxException e) {
            refuse("url", "text.url", "is no valid URL: " + e.getReason());
        }
    }

    private void checkBody(String field, String body, String url, int longest) {
        if (body == null || body.isBlank()) {
            refuse(field, "missing", "is missing");
            return;
        }
        checkUrlPlace(field, body);
        var unknown = TextVariable.unknownIn(body);
        if (!unknown.isEmpty()) {
            refuse(field, "text.variable", String.join(", ", unknown) + " is not known; known are "
                    + String.join(", ", TextVariable.places()), String.join("、", unknown),
                    String.join("、", TextVariable.places()));
        }
        var length = TextVariable.fill(body, variable -> switch (variable) {
            case URL -> url == null ? "" : url;
            case DID -> LONGEST_DID;
            case HOTLINE -> "x".repeat(LONGEST_HOTLINE);
        }).length();
        if (length > longest) {
            refuse(field, longest == LONGEST_SHORT ? "text.too-long-short" : "text.too-long", "is " + length
                    + " characters long with its URL; all " + (longest == LONGEST_SHORT ? "handsets" : "carriers") + " take "
                    + longest, length, longest);
        }
        if (body.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            refuse(field, "text.control", "must not contain control characters other than new lines");
        }
    }

    private void checkUrlPlace(String field, String body) {
        var place = body.indexOf(Text.URL_PLACE);
        if (place < 0) {
            refuse(field, "text.no-url", "must contain {url} where the link goes");
        } else if (body.indexOf(Text.URL_PLACE, place + 1) >= 0) {
            refuse(field, "text.url-twice", "must contain {url} once");
        } else if (joins(body, place + Text.URL_PLACE.length())) {
            refuse(field, "text.url-joined", "{url} must be followed by a half-width space, a new line or the end: handsets "
                    + "join any other character to the link");
        }
    }

    private static boolean joins(String body, int next) {
        return next < body.length() && body.charAt(next) != ' ' && body.charAt(next) != '\n';
    }

    private void refuse(String field, String code, String message, Object... args) {
        violations.add(Violation.of(path + field, code, message, args));
    }
}
