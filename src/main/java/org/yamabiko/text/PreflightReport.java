package org.yamabiko.text;

import java.time.LocalDate;
import java.util.List;

import org.yamabiko.problem.Violation;

/**
 * How a text would fare with every carrier.
 *
 * @param rules the edition of the carriers' rules
 * @param day by whose rules it was judged
 * @param approvable whether nothing in it keeps it from being approved
 * @param violations for which it would not even be taken
 */
public record PreflightReport(String rules, LocalDate day, boolean approvable, List<Violation> violations,
        List<WordingReport> wordings) {
}
