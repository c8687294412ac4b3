package org.yamabiko.console.accounts;

import java.util.List;

/** What stands in the form of a new key. */
public record KeyForm(String name, List<RoleChoice> roles, List<Term> terms, Problems problems) {

    /** How long it opens: the number of days, 0 for without an end. */
    public record Term(int days, boolean chosen) {
    }
}
