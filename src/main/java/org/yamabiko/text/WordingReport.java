package org.yamabiko.text;

import java.util.List;

/**
 * How one wording of a text fares.
 *
 * @param language null for the text's own words, which hotlines of all languages send that have no variant
 * @param shortTwin whether it is the short twin
 */
public record WordingReport(String language, boolean shortTwin, List<CarrierReport> carriers) {
}
