package org.yamabiko.console.shield;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.Language;
import org.yamabiko.console.Times;
import org.yamabiko.console.ViolationWords;
import org.yamabiko.guard.BlockedNumber;
import org.yamabiko.guard.BlockedNumbers;
import org.yamabiko.guard.DeniedRanges;
import org.yamabiko.guard.Hits;
import org.yamabiko.guard.Quota.Mode;

/** Who gets no text: ranges and single numbers. */
@Singleton
class RecipientViews {

    private static final String JAPAN = "+81";

    private final DeniedRanges ranges;
    private final BlockedNumbers blocked;
    private final ConsoleConfig console;
    private final Clock clock;

    RecipientViews(DeniedRanges ranges, BlockedNumbers blocked, ConsoleConfig console, Clock clock) {
        this.ranges = ranges;
        this.blocked = blocked;
        this.console = console;
        this.clock = clock;
    }

    ShieldView.Ranges ranges(Typed typed, Language language) {
        var times = times(language);
        var words = ViolationWords.in(language);
        return new ShieldView.Ranges(
                ranges.all().stream().map(range -> new ShieldView.Range(range.prefix(), national(range.prefix()),
                        range.note(), range.by(), times.moment(range.at()))).toList(),
                typed.field(Typed.RANGE, "prefix", "", words), typed.field(Typed.RANGE, "note", "", words));
    }

    ShieldView.Blocked blocked(Typed typed, List<Hits.Sum> lately, Language language) throws SQLException {
        var words = ViolationWords.in(language);
        return new ShieldView.Blocked(blocked.newest().stream().map(rows(language)::row).toList(),
                LimitRows.count(blocked.count()), LimitRows.sum(lately, Hits.BLOCKED, Mode.ENFORCED),
                typed.field(Typed.BLOCK, "number", "", words), typed.field(Typed.BLOCK, "reason", "", words),
                typed.field(Typed.SEARCH, "number", "", words));
    }

    ShieldView.Found found(Optional<BlockedNumber> number, Language language) {
        return new ShieldView.Found(number.map(rows(language)::row).orElse(null));
    }

    private BlockedRows rows(Language language) {
        return new BlockedRows(ShieldViews.messages(language), times(language));
    }

    private Times times(Language language) {
        return Times.in(console.timeZone(), clock, language);
    }

    /** The first digits as people dial them. */
    static String national(String prefix) {
        return prefix.startsWith(JAPAN) ? "0" + prefix.substring(JAPAN.length()) : prefix;
    }
}
