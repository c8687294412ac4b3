package org.yamabiko.console.texts;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.carrier.Carrier;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.hotline.TextUses;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.text.Occasion;
import org.yamabiko.text.Preflight;
import org.yamabiko.text.Text;
import org.yamabiko.text.TextApprovals;
import org.yamabiko.text.Texts;

/** Makes the list of texts. */
@Singleton
class TextsViews {

    private static final int MOST_ROWS = 200;
    private static final PhoneNumber SOME_DID = new PhoneNumber("+815012345678");
    private static final Set<TextStanding> CHOOSABLE = Set.of(TextStanding.LIVE, TextStanding.WAITING, TextStanding.DRAFT,
            TextStanding.REFUSED, TextStanding.ENDING, TextStanding.ENDED);

    private final Texts texts;
    private final TextApprovals approvals;
    private final TextUses uses;
    private final Preflight preflight;
    private final ApprovalConfig approval;
    private final ConsoleConfig config;
    private final Clock clock;

    TextsViews(Texts texts, TextApprovals approvals, TextUses uses, Preflight preflight, ApprovalConfig approval,
            ConsoleConfig config, Clock clock) {
        this.texts = texts;
        this.approvals = approvals;
        this.uses = uses;
        this.preflight = preflight;
        this.approval = approval;
        this.config = config;
        this.clock = clock;
    }

    /** @param state a {@link TextStanding}; empty for all */
    TextsView of(String query, String state, Language language) {
        var words = new TextWords(language.locale(), config.timeZone());
        var all = texts.all();
        var live = texts.live().stream().collect(toMap(Text::key, Text::version));
        var used = uses.all();
        var found = all.stream().filter(text -> speaksOf(text, query)).map(text -> row(text, live, used, words))
                .filter(row -> state.isEmpty() || row.standing().code().equals(state)).toList();
        return new TextsView(query, found.stream().limit(MOST_ROWS).toList(), all.size(), found.size(), ending(words),
                Arrays.stream(TextStanding.values()).filter(CHOOSABLE::contains)
                        .map(standing -> standing(standing, words, standing.name().equals(state))).toList());
    }

    private static boolean speaksOf(Text text, String query) {
        var wanted = query.toLowerCase(Locale.ROOT);
        return List.of(text.key(), text.purpose(), text.body(), text.url()).stream()
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private TextsView.Row row(Text text, Map<String, Integer> live, Map<String, List<TextUses.Use>> used, TextWords words) {
        var standing = TextStanding.of(text, true, approval, clock.instant());
        var liveVersion = live.get(text.key());
        var older = liveVersion == null || liveVersion == text.version() ? "" : liveVersion.toString();
        var measure = preflight.measure(text, Carrier.DOCOMO);
        return new TextsView.Row(text.key(), text.purpose(), opening(text), standing(standing, words, false), text.version(),
                older,
                measure.units(), measure.segments(),
                text.variants().keySet().stream().map(words::language).toList(),
                used.getOrDefault(text.key(), List.of()).stream().map(TextsViews::use).toList());
    }

    private static String opening(Text text) {
        return text.compose(new Occasion(Locale.JAPANESE, SOME_DID, "…")).strip().lines().findFirst().orElse("");
    }

    static String use(TextUses.Use use) {
        return use.did().national() + " " + use.name();
    }

    private static TextsView.Standing standing(TextStanding standing, TextWords words, boolean chosen) {
        return new TextsView.Standing(standing.name(), words.state(standing), standing.css(), chosen);
    }

    private List<TextsView.Ending> ending(TextWords words) {
        return approvals.ending().stream().map(text -> new TextsView.Ending(text.key(), text.purpose(),
                words.day(text.approval().approvedUntil()), text.approval().endedAt(clock.instant()))).toList();
    }
}
