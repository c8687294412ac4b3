package org.yamabiko.gateway.http;

import java.util.List;
import java.util.regex.Pattern;

/** HTTP statuses, as {@code 200,202} or {@code 200-299}. */
record StatusRanges(List<Range> ranges) {

    private static final Pattern RANGE = Pattern.compile("([1-5]\\d\\d)(?:-([1-5]\\d\\d))?");

    record Range(int from, int to) {
    }

    /** @throws IllegalArgumentException if one is none; the message names the key */
    static StatusRanges of(Keys keys, String setting, List<String> written) {
        return new StatusRanges(written.stream().map(each -> {
            var range = RANGE.matcher(each.strip());
            if (!range.matches()) {
                throw keys.wrong(setting, "must be statuses such as 200 or 200-299, and '" + each.strip() + "' is none");
            }
            var from = Integer.parseInt(range.group(1));
            return new Range(from, range.group(2) == null ? from : Integer.parseInt(range.group(2)));
        }).toList());
    }

    boolean contain(int status) {
        return ranges.stream().anyMatch(range -> range.from() <= status && status <= range.to());
    }
}
