package org.yamabiko.call;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.database.Query;
import org.yamabiko.guard.BlockedNumbers;
import org.yamabiko.phone.PhoneNumber;

/** Blocks whom a call's texts went to, for staff who may not see the number: somebody says that it was not them who called. */
@ApplicationScoped
public class RefusedNumbers {

    private final DataSource database;
    private final BlockedNumbers blocked;

    RefusedNumbers(DataSource database, BlockedNumbers blocked) {
        this.database = database;
        this.blocked = blocked;
    }

    /** Who got a text, or was to; the caller of a call without one. Those that are blocked are not among them. */
    public List<PhoneNumber> of(String callId) throws SQLException {
        var recipients = new Query("select distinct recipient as number from message").where("call_id = ?", callId)
                .list(database, row -> new PhoneNumber(row.getString("number")));
        var concerned = recipients.isEmpty() ? caller(callId) : recipients;
        var open = new ArrayList<PhoneNumber>();
        for (var number : concerned) {
            if (!blocked.contain(number)) {
                open.add(number);
            }
        }
        return open;
    }

    private List<PhoneNumber> caller(String callId) throws SQLException {
        return new Query("select caller from call").where("id = ?", callId).list(database, row -> row.getString("caller"))
                .stream().filter(Objects::nonNull).map(PhoneNumber::new).toList();
    }

    /** @return how many were blocked */
    @Transactional
    public int block(String callId, String who) throws SQLException {
        var numbers = of(callId);
        for (var number : numbers) {
            blocked.block(number, BlockedNumbers.NOT_ME, who);
        }
        return numbers.size();
    }
}
