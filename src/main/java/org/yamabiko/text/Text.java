package org.yamabiko.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A text that callers can get, in one of its versions.
 *
 * @param key how flow documents name it
 * @param version counts its changes from 1; a message names the version it was made from
 * @param wording what recipients read
 * @param purpose what it is for, in the words of the carriers' review
 * @param variants to the tag of a language what recipients read whose hotline speaks it
 * @param policy what may be done to get it through
 * @param approval who wrote it and who approved it
 */
public record Text(String key, int version, @JsonUnwrapped Wording wording, String purpose, Map<String, Wording> variants,
        @JsonUnwrapped SendingPolicy policy, @JsonUnwrapped Approval approval) {

    public static final String URL_PLACE = TextVariable.URL.place();

    /** A text in one language that nobody has to approve. */
    public Text(String key, int version, String body, String url, String purpose, SendingPolicy policy) {
        this(key, version, new Wording(body, url, Optional.empty()), purpose, Map.of(), policy, Approval.NONE_NEEDED);
    }

    public String body() {
        return wording.body();
    }

    public String url() {
        return wording.url();
    }

    /** What hotlines of a language send. */
    public Wording wording(Locale language) {
        return variants.getOrDefault(language.getLanguage(), wording);
    }

    /** The words as they are sent. */
    public String compose(Occasion occasion) {
        return wording(occasion.language()).compose(occasion);
    }

    /** Whether its approval lets it be sent. */
    public boolean sendableAt(Instant now) {
        return approval.state() == TextState.APPROVED && !approval.endedAt(now);
    }

    /** The same with its short twins alone, where it has them. */
    public Text shortened() {
        var shorter = new TreeMap<String, Wording>();
        variants.forEach((language, words) -> shorter.put(language, words.shortened()));
        return new Text(key, version, wording.shortened(), purpose, shorter, policy, approval);
    }

    /** The same where approvals do not end, because nobody has to give them. */
    Text unending() {
        return new Text(key, version, wording, purpose, variants, policy, approval.unending());
    }

    /** The same as if nobody had to approve it. */
    Text unquestioned() {
        return new Text(key, version, wording, purpose, variants, policy, Approval.NONE_NEEDED);
    }

    boolean hasWordsOf(TextDraft draft) {
        return wording.equals(draft.wording()) && variants.equals(draft.wordings());
    }

    boolean says(TextDraft draft, SendingPolicy draftPolicy) {
        return hasWordsOf(draft) && purpose.equals(draft.purpose()) && policy.equals(draftPolicy);
    }

    /** As somebody would write it again. */
    public TextDraft draft() {
        var languages = new TreeMap<String, WordingDraft>();
        variants.forEach((language, words) -> languages.put(language, words.draft()));
        return new TextDraft(body(), url(), wording.shortBody().orElse(null), purpose,
                policy.validityPeriod().map(Duration::toString).orElse(null), policy.whenUncertain().name(),
                policy.whenUndelivered().name(), languages);
    }
}
