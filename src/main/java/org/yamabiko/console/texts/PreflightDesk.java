package org.yamabiko.console.texts;

import java.util.List;

import jakarta.inject.Singleton;

import org.yamabiko.approval.ApprovalConfig;
import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Words;
import org.yamabiko.hotline.TextUses;
import org.yamabiko.text.Preflight;

/** Has a form judged, as the first hotline that uses the text would send it, or the one that is chosen. */
@Singleton
class PreflightDesk {

    private final Preflight preflight;
    private final TextUses uses;
    private final ApprovalConfig approval;
    private final ConsoleConfig config;

    PreflightDesk(Preflight preflight, TextUses uses, ApprovalConfig approval, ConsoleConfig config) {
        this.preflight = preflight;
        this.uses = uses;
        this.approval = approval;
        this.config = config;
    }

    PreflightView look(TextForm form, Language language) {
        var key = form.key == null ? "" : form.key;
        var usedBy = key.isBlank() ? List.<TextUses.Use> of() : uses.of(key);
        var use = usedBy.stream().filter(u -> u.did().e164().equals(form.hotline)).findFirst()
                .or(() -> usedBy.stream().findFirst());
        var report = preflight.check(use.map(u -> form.question(u.senderId(), u.did().e164(), u.name()))
                .orElseGet(() -> form.question(null, null, null)));
        return new PreflightViews(Words.in(language), new TextWords(language.locale(), config.timeZone()),
                ViolationWords.in(language), approval.required()).of(report, form.show);
    }
}
