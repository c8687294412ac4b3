package org.yamabiko.console.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.core.MultivaluedMap;

import org.yamabiko.ladder.LimitsDraft;

/** The form of limits, as it was typed: of each figure three values, or none for what the service has. */
record LimitsForm(List<String> callsPerSecond, List<String> concurrent, List<String> channelUse) {

    static final String CALLS = "callsPerSecond";
    static final String CONCURRENT = "concurrent";
    static final String CHANNELS = "channelUse";
    static final int STEPS = 3;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    static LimitsForm of(LimitsDraft draft) {
        return new LimitsForm(written(draft.callsPerSecond(), BigDecimal.ONE), written(draft.concurrent(), BigDecimal.ONE),
                written(draft.channelUse(), PERCENT));
    }

    static LimitsForm of(MultivaluedMap<String, String> typed) {
        return new LimitsForm(row(typed, CALLS), row(typed, CONCURRENT), row(typed, CHANNELS));
    }

    private static List<String> row(MultivaluedMap<String, String> typed, String name) {
        var row = new ArrayList<String>();
        for (int step = 1; step <= STEPS; step++) {
            row.add(EventForm.first(typed, name + step));
        }
        return row;
    }

    static List<String> written(List<Double> steps, BigDecimal times) {
        if (Objects.requireNonNullElse(steps, List.of()).isEmpty()) {
            return List.of("", "", "");
        }
        return steps.stream().map(step -> BigDecimal.valueOf(step).multiply(times).stripTrailingZeros().toPlainString())
                .toList();
    }

    LimitsDraft draft() {
        return new LimitsDraft(steps(callsPerSecond, BigDecimal.ONE), steps(concurrent, BigDecimal.ONE),
                steps(channelUse, PERCENT));
    }

    /** A row of which a part is typed is refused whole. */
    private static List<Double> steps(List<String> row, BigDecimal times) {
        if (row.stream().allMatch(String::isEmpty)) {
            return null;
        }
        return row.stream().map(typed -> EventForm.decimal(typed).doubleValue() / times.doubleValue()).toList();
    }
}
