package org.yamabiko.call;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.database.Query;
import org.yamabiko.phone.PhoneNumber;

/** The unmasked numbers of a call, for those who may see them. Each look is kept, the number itself is not. */
@ApplicationScoped
public class WholeNumbers {

    /**
     * @param caller null unless the caller allowed its use
     * @param recipients of the call's texts
     */
    public record Numbers(PhoneNumber caller, List<PhoneNumber> recipients) {
    }

    private final DataSource database;
    private final AuditTrail audit;

    WholeNumbers(DataSource database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * @param who looks
     * @return empty if there is no such call
     */
    @Transactional
    public Optional<Numbers> see(String callId, String who) throws SQLException {
        var caller = new Query("select caller from call").where("id = ?", callId)
                .list(database, row -> Optional.ofNullable(row.getString("caller")).map(PhoneNumber::new));
        if (caller.isEmpty()) {
            return Optional.empty();
        }
        audit.record(who, Action.NUMBER_SEEN, "call:" + callId, null, null);
        var recipients = new Query("select distinct recipient from message").where("call_id = ?", callId)
                .list(database, row -> new PhoneNumber(row.getString("recipient")));
        return Optional.of(new Numbers(caller.getFirst().orElse(null), recipients));
    }
}
