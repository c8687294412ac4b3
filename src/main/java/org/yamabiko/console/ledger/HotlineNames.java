package org.yamabiko.console.ledger;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.yamabiko.database.Query;
import org.yamabiko.phone.PhoneNumber;

/** What the hotlines are called, by their numbers. */
@Singleton
class HotlineNames {

    private final DataSource database;

    HotlineNames(DataSource database) {
        this.database = database;
    }

    /** By number; in the order of the numbers. */
    Map<String, String> byDid() throws SQLException {
        var names = new LinkedHashMap<String, String>();
        new Query("select did, coalesce(draft::json ->> 'name', '') as name from hotline").then("order by did")
                .list(database, row -> names.put(row.getString("did"), row.getString("name")));
        return names;
    }

    /** To choose from. {@code chosen}: null if none is */
    static List<Option> options(Map<String, String> names, String chosen) {
        return names.entrySet().stream()
                .map(hotline -> new Option(hotline.getKey(), hotline.getValue() + " " + national(hotline.getKey()),
                        hotline.getKey().equals(chosen)))
                .toList();
    }

    /** Our own numbers, which are published, are shown whole; what somebody dialled by mistake may be anything. */
    static String national(String did) {
        return PhoneNumber.parse(did).map(PhoneNumber::national).orElse(did);
    }
}
