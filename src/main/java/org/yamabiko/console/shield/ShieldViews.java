package org.yamabiko.console.shield;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;

import org.yamabiko.console.Language;
import org.yamabiko.guard.Alarm;
import org.yamabiko.guard.GuardConfig;
import org.yamabiko.guard.Hits;
import org.yamabiko.guard.Quota;
import org.yamabiko.guard.Quota.Mode;
import org.yamabiko.outbox.Decisions;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Makes the page of the shield. */
@Singleton
class ShieldViews {

    private static final Duration LATELY = Duration.ofDays(1);

    private final LimitRows limits;
    private final RecipientViews recipients;
    private final Hits hits;
    private final Alarm alarm;
    private final Decisions decisions;
    private final GuardConfig config;

    ShieldViews(LimitRows limits, RecipientViews recipients, Hits hits, Alarm alarm, Decisions decisions, GuardConfig config) {
        this.limits = limits;
        this.recipients = recipients;
        this.hits = hits;
        this.alarm = alarm;
        this.decisions = decisions;
        this.config = config;
    }

    static ShieldMessages messages(Language language) {
        return MessageBundles.get(ShieldMessages.class, Localized.Literal.of(language.tag()));
    }

    /** @param found null if nothing was looked for */
    ShieldView of(Typed typed, ShieldView.Found found, String notice, Language language) throws SQLException {
        var lately = hits.within(LATELY);
        return new ShieldView(notice, !config.enforced(), alarm.raised(), limits.rows(lately, typed, language),
                LimitRows.count(config.segmentPrice()), repeat(messages(language)),
                LimitRows.sum(lately, Hits.SENT_BEFORE, Mode.ENFORCED), kept(), recipients.ranges(typed, language),
                recipients.blocked(typed, lately, language), found);
    }

    private String repeat(ShieldMessages words) {
        var after = config.repeatAfter();
        if (after.isZero()) {
            return words.repeatAlways();
        }
        return words.repeatAfter(after.toMinutesPart() == 0 ? words.hours(after.toHours()) : words.minutes(after.toMinutes()));
    }

    private List<ShieldView.Kept> kept() throws SQLException {
        return decisions.waiting(Quota.RANGE_10_MINUTES.name()).stream()
                .map(kept -> new ShieldView.Kept(kept.prefix(), RecipientViews.national(kept.prefix()), kept.texts())).toList();
    }
}
