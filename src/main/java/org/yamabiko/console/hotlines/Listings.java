package org.yamabiko.console.hotlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.yamabiko.console.ConsoleConfig;
import org.yamabiko.console.HotlineState;
import org.yamabiko.console.Language;
import org.yamabiko.console.Words;
import org.yamabiko.hotline.ProposalState;
import org.yamabiko.phone.PhoneNumber;

/** Makes the list of hotlines: a page of it, with today's figures. */
@Singleton
class Listings {

    private static final int A_PAGE = 50;

    private final HotlineRows rows;
    private final ConsoleConfig config;
    private final Clock clock;

    Listings(HotlineRows rows, ConsoleConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    Listing list(String query, int page, Language language) {
        var found = rows.find(digits(query), query, A_PAGE, (long) (page - 1) * A_PAGE);
        var midnight = LocalDate.now(clock.withZone(config.timeZone())).atStartOfDay(config.timeZone()).toInstant();
        var today = rows.since(midnight, found.rows().stream().map(HotlineRows.Row::did).toList());
        var words = Words.in(language);
        var items = found.rows().stream()
                .map(row -> item(row, today.getOrDefault(row.did(), HotlineRows.Today.NONE), words)).toList();
        var first = (long) (page - 1) * A_PAGE + 1;
        var last = first + items.size() - 1;
        return new Listing(query, found.total(), items, page - 1, last < found.total() ? page + 1 : 0, String.valueOf(first),
                String.valueOf(last));
    }

    private static Listing.Item item(HotlineRows.Row row, HotlineRows.Today today, Words words) {
        var state = HotlineState.of(row.revision(), row.changed());
        return new Listing.Item(row.did(), Addresses.of(row.did()), Addresses.national(row.did()), row.name(),
                words.trigger(row.trigger()), words.publication(state), state.tone().css(),
                Objects.toString(row.revision(), ""),
                row.planned() == null ? "" : words.proposal(ProposalState.valueOf(row.planned()).name()), today.calls(),
                today.texts());
    }

    /** What was typed as it would stand in a stored number: 03-1234 is 31234 there, whatever the width of its digits. */
    private static String digits(String query) {
        var typed = query.strip();
        if (typed.isEmpty() || !typed.codePoints().allMatch(c -> Character.isDigit(c) || " -－‐+（）()".indexOf(c) >= 0)) {
            return "";
        }
        var whole = PhoneNumber.parse(typed).map(PhoneNumber::e164);
        var digits = new StringBuilder();
        typed.chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return whole.orElseGet(() -> digits.charAt(0) == '0' ? digits.substring(1) : digits.toString());
    }
}
