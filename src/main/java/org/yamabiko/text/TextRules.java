package org.yamabiko.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.yamabiko.problem.Violation;

/** What a text must be so that every carrier takes it and its link can be tapped. */
final class TextRules {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    /** The longest text that docomo, au, SoftBank and Rakuten Mobile all take, in UTF-16 units. */
    private static final int LONGEST_TEXT = 660;
    private static final int LONGEST_PURPOSE = 200;

    private final List<Violation> violations = new ArrayList<>();

    static List<Violation> check(String key, TextDraft draft) {
        var rules = new TextRules();
        rules.checkKey(key);
        if (draft == null) {
            rules.refuse("", "a JSON object with body, url and purpose is needed");
        } else {
            rules.checkUrl(draft.url());
            rules.checkBody(draft.body(), draft.url());
            rules.checkPurpose(draft.purpose());
            PolicyRules.check(draft, rules::refuse);
        }
        return rules.violations;
    }

    private void checkKey(String key) {
        if (!KEY.matcher(key).matches()) {
            refuse("key", "must be 1 to 64 of a-z, 0-9, '-' and '_', beginning with a letter or digit");
        }
    }

    private void checkUrl(String url) {
        if (url == null || url.isBlank()) {
            refuse("url", "is missing");
            return;
        }
        try {
            var uri = new URI(url);
            if (!"https".equals(uri.getScheme())) {
                refuse("url", "must begin with https://");
            } else if (uri.getHost() == null || !uri.getHost().contains(".")) {
                refuse("url", "must have a full host name, such as www.example.jp");
            } else if (uri.getUserInfo() != null) {
                refuse("url", "must not carry a user name, which phishing uses to hide the host");
            } else if (!url.equals(uri.toASCIIString())) {
                refuse("url", "must be ASCII; write other characters percent-encoded");
            }
        } catch (URISyntaxException e) {
            refuse("url", "is no valid URL: " + e.getReason());
        }
    }

    private void checkBody(String body, String url) {
        if (body == null || body.isBlank()) {
            refuse("body", "is missing");
            return;
        }
        var place = body.indexOf(Text.URL_PLACE);
        if (place < 0) {
            refuse("body", "must contain {url} where the link goes");
        } else if (body.indexOf(Text.URL_PLACE, place + 1) >= 0) {
            refuse("body", "must contain {url} once");
        } else if (joins(body, place + Text.URL_PLACE.length())) {
            refuse("body", "{url} must be followed by a half-width space, a new line or the end: handsets join any other "
                    + "character to the link");
        }
        var length = body.length() - Text.URL_PLACE.length() + (url == null ? 0 : url.length());
        if (length > LONGEST_TEXT) {
            refuse("body", "is " + length + " characters long with its URL; all carriers take " + LONGEST_TEXT);
        }
        if (body.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            refuse("body", "must not contain control characters other than new lines");
        }
    }

    private static boolean joins(String body, int next) {
        return next < body.length() && body.charAt(next) != ' ' && body.charAt(next) != '\n';
    }

    private void checkPurpose(String purpose) {
        if (purpose == null || purpose.isBlank()) {
            refuse("purpose", "is missing: carriers review what a text is for");
        } else if (purpose.length() > LONGEST_PURPOSE) {
            refuse("purpose", "must be at most " + LONGEST_PURPOSE + " characters");
        }
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
