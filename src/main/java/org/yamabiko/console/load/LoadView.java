package org.yamabiko.console.load;

import java.util.List;

/**
 * The page of load.
 *
 * @param notice what just happened; empty if nothing did
 * @param event null until one was rehearsed
 */
record LoadView(Live live, String notice, PinForm pin, LimitsView limits, EventFields form, EventView event) {

    /** What changes by itself. */
    record Live(Standing service, List<Standing> hotlines, Waiting waiting, List<Event> events) {
    }

    /**
     * A ladder.
     *
     * @param scope {@code service}, or the hotline's number; {@code name} for people, {@code did} empty for the service
     * @param why in a sentence; {@code pinned} by whom and until when, empty if it is not
     * @param automatic what the figures would say, empty if they say the same
     * @param noText whether the hotline has no default text, and so stays as it is
     */
    record Standing(String scope, String name, String did, String rung, String tone, String means, String why, String pinned,
            String automatic, String callsPerSecond, String concurrent, String channelUse, boolean noText) {
    }

    /** @param drains when the queue is empty; {@code rate} how fast it moves and how that is known */
    record Waiting(String texts, String rate, String known, String drains, String tone, String hour, String today,
            String price) {
    }

    record Event(String iso, String at, String who, String what, String why, String tone) {
    }

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {
    }

    /** @param problem empty if there is none */
    record Field(String value, String problem) {
    }

    record PinForm(List<Choice> scopes, List<Choice> rungs, List<Choice> lasting, String problem) {
    }

    /** @param rows by figure */
    record LimitsView(List<Choice> scopes, String scope, String name, List<LimitsRow> rows) {
    }

    /** @param values for SHORT, HANG_UP and SHED; {@code usual} what holds where they are empty */
    record LimitsRow(String key, String words, List<LimitField> values, String usual, String problem) {
    }

    /** One of three, in the order of the rungs. */
    record LimitField(String name, String value) {
    }

    record EventFields(List<Choice> hotlines, String didProblem, Field at, Field calls, Field seconds, Field flowSeconds,
            Field channels, Field textsPerSecond, Field textablePercent, Field segmentPrice, List<Share> shares,
            String sharesProblem) {
    }

    record Share(String name, String words, String value) {
    }

    /** A word with its value. */
    record Fact(String words, String value, String note) {
    }

    /** An event, in the reader's words. */
    record EventView(String verdict, String tone, List<Fact> facts, List<Way> ways, List<Step> steps, List<Bill> bills,
            String noText) {
    }

    /** @param tone care if there are fewer channels */
    record Way(String words, String seconds, String channels, String tone, String enough) {
    }

    record Step(String rung, String tone, String calls, String from) {
    }

    record Bill(String carrier, String share, String texts, String each, String segments) {
    }
}
