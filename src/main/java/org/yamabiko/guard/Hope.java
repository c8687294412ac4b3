package org.yamabiko.guard;

import org.yamabiko.database.Parameters;
import org.yamabiko.database.Together;

/** What is written between the two is written only if all pass. */
enum Hope implements Together.Part {
    BEGINS("savepoint hope"),
    IS_TAKEN_BACK("rollback to savepoint hope");

    private final String sql;

    Hope(String sql) {
        this.sql = sql;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public void bind(Parameters parameters) {
        // has none
    }
}
