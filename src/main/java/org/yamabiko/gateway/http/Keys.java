package org.yamabiko.gateway.http;

import java.util.Optional;

/** The whole keys of one gateway's settings, for messages about them. */
record Keys(String gateway) {

    String of(String setting) {
        return "yamabiko.gateway.\"" + gateway + "\"." + setting;
    }

    /** @param why continues the sentence that the key begins */
    IllegalArgumentException wrong(String setting, String why) {
        return new IllegalArgumentException(of(setting) + " " + why);
    }

    String required(String setting, Optional<String> value, String why) {
        return value.filter(v -> !v.isBlank()).orElseThrow(() -> wrong(setting, "is required " + why));
    }

    void positive(String setting, long value) {
        if (value <= 0) {
            throw wrong(setting, "must be more than 0");
        }
    }

    Template template(String setting, String written) {
        try {
            return Template.of(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(of(setting) + " " + e.getMessage(), e);
        }
    }

    /** Of two settings that say the same in two ways. */
    void notBoth(String one, Optional<String> first, String other, Optional<String> second) {
        if (first.isPresent() && second.isPresent()) {
            throw wrong(one, "and " + of(other) + " exclude each other");
        }
    }
}
