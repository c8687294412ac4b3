package org.yamabiko.console.shield;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import org.yamabiko.console.Language;
import org.yamabiko.console.Tone;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.console.Words;
import org.yamabiko.guard.Hits;
import org.yamabiko.guard.Limit;
import org.yamabiko.guard.Limits;
import org.yamabiko.guard.Quota;
import org.yamabiko.guard.Quota.Mode;

/** The limits in the reader's words. */
@Singleton
class LimitRows {

    private static final List<Mode> STRICTEST_FIRST = List.of(Mode.ENFORCED, Mode.MONITORED, Mode.OFF);

    private final Limits limits;
    private final Hits hits;

    LimitRows(Limits limits, Hits hits) {
        this.limits = limits;
        this.hits = hits;
    }

    List<ShieldView.LimitRow> rows(List<Hits.Sum> lately, Typed typed, Language language) throws SQLException {
        var peaks = hits.peaks();
        return limits.all().stream().map(limit -> row(limit, peaks, lately, typed, language)).toList();
    }

    private static ShieldView.LimitRow row(Limit limit, Map<Quota, Long> peaks, List<Hits.Sum> lately, Typed typed,
            Language language) {
        var words = Words.in(language);
        var id = limit.quota().name();
        var mode = typed.field(id, "mode", limit.mode().name(), ViolationWords.in(language));
        var standard = limit.quota().standard();
        return new ShieldView.LimitRow(id, words.quota(id),
                STRICTEST_FIRST.stream().map(m -> new ShieldView.Choice(m.name(), words.limitMode(m.name()),
                        m.name().equals(mode.value()))).toList(),
                words.limitMode(limit.mode().name()), tone(limit.mode()).css(),
                typed.field(id, "most", String.valueOf(limit.most()), ViolationWords.in(language)), mode.problem(),
                count(limit.most()), words.limitMode(standard.mode().name()) + " " + count(standard.most()),
                !limit.equals(standard), count(peaks.getOrDefault(limit.quota(), 0L)),
                sum(lately, id, Mode.ENFORCED), sum(lately, id, Mode.MONITORED));
    }

    private static Tone tone(Mode mode) {
        return switch (mode) {
            case ENFORCED -> Tone.GOOD;
            case MONITORED -> Tone.CARE;
            case OFF -> Tone.QUIET;
        };
    }

    /** Empty if there are none. */
    static String sum(List<Hits.Sum> lately, String what, Mode mode) {
        var sum = lately.stream().filter(hit -> hit.what().equals(what) && hit.mode() == mode).mapToLong(Hits.Sum::hits).sum();
        return sum == 0 ? "" : count(sum);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
