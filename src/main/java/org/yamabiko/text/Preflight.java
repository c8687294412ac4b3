package org.yamabiko.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.CarrierRules;
import org.yamabiko.carrier.Severity;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;
import org.yamabiko.sender.CompanyNames;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.sender.SenderId;
import org.yamabiko.sender.Senders;

/** Says how a text will look and fare on four carriers, before anybody gets it. */
@ApplicationScoped
public class Preflight {

    /** A carrier's day begins in Japan. */
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final PhoneNumber SOME_DID = new PhoneNumber("+815012345678");
    private static final String SOME_HOTLINE = "お客様窓口";

    private final CarrierRules rules;
    private final Senders senders;
    private final LinkDomains domains;
    private final CompanyNames names;
    private final Texts texts;
    private final Clock clock;

    Preflight(CarrierRules rules, Senders senders, LinkDomains domains, CompanyNames names, Texts texts, Clock clock) {
        this.rules = rules;
        this.senders = senders;
        this.domains = domains;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /** Judges what somebody writes; it may be unfinished. */
    public PreflightReport check(PreflightRequest request) {
        var draft = request.draft();
        var did = PhoneNumber.parse(request.did()).orElse(SOME_DID);
        var hotline = request.hotline() == null || request.hotline().isBlank() ? SOME_HOTLINE : request.hotline();
        var check = new CarrierCheck(rules, company(), today(), SenderId.of(request.senderId()), tested(request));
        var violations = TextRules.words(draft);
        return report(check, violations, draft, did, hotline);
    }

    /** How long a text is for one carrier, with an example of a number and a hotline. */
    public Measure measure(Text text, Carrier carrier) {
        return Measure.of(text.wording().compose(new Occasion(Locale.JAPANESE, SOME_DID, SOME_HOTLINE)),
                rules.length(carrier, today()));
    }

    /** How long words are, as they are sent, for one carrier. */
    public Measure measure(String composed, Carrier carrier) {
        return Measure.of(composed, rules.length(carrier, today()));
    }

    /** Judges a version that was written. */
    PreflightReport check(Text text) {
        var check = new CarrierCheck(rules, company(), today(), Optional.empty(), text.approval().testedAt() != null);
        return report(check, List.of(), text.draft(), SOME_DID, SOME_HOTLINE);
    }

    private PreflightReport report(CarrierCheck check, List<Violation> violations, TextDraft draft, PhoneNumber did,
            String hotline) {
        var wordings = new ArrayList<WordingReport>();
        add(wordings, null, draft.base().or(Objects.requireNonNullElse(draft.url(), "")),
                new Occasion(Locale.JAPANESE, did, hotline),
                check);
        draft.variants().forEach((language, words) -> add(wordings, language,
                words.or(Objects.requireNonNullElse(draft.url(), "")),
                new Occasion(Locale.forLanguageTag(language), did, hotline), check));
        var approvable = violations.isEmpty()
                && wordings.stream().flatMap(w -> w.carriers().stream()).noneMatch(Preflight::blocks);
        return new PreflightReport(rules.edition(), check.day(), approvable, violations, wordings);
    }

    private static void add(List<WordingReport> wordings, String language, Wording words, Occasion occasion,
            CarrierCheck check) {
        wordings.add(new WordingReport(language, false, carriers(check, words.compose(occasion))));
        words.composeShort(occasion).ifPresent(
                twin -> wordings.add(new WordingReport(language, true, carriers(check, twin))));
    }

    private static List<CarrierReport> carriers(CarrierCheck check, String text) {
        return Arrays.stream(Carrier.values()).map(carrier -> check.of(carrier, text)).toList();
    }

    private static boolean blocks(CarrierReport report) {
        return report.findings().stream().anyMatch(Finding::blocksApproval)
                || report.characters().stream().anyMatch(c -> c.severity() == Severity.ERROR);
    }

    private boolean tested(PreflightRequest request) {
        return request.key() != null && texts.find(request.key()).filter(text -> text.approval().testedAt() != null)
                .filter(text -> text.hasWordsOf(request.draft())).isPresent();
    }

    private Company company() {
        return new Company(domains.all(), names.all(), senders.all());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }
}
