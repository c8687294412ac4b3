package org.yamabiko.sender;

import java.time.Instant;
import java.util.Locale;

/** A domain of the company, with all beneath it: {@code example.jp} is also {@code www.example.jp}. */
public record LinkDomain(String name, Instant addedAt, String addedBy) {

    public boolean covers(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.equals(name) || lower.endsWith("." + name);
    }
}
