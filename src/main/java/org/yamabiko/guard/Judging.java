package org.yamabiko.guard;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.yamabiko.database.Together;

/** One group before the judge: what the database is asked, and what the rules say to its answer. */
final class Judging {

    private final Shield shield;
    private final List<Attempt> attempts;
    private final Map<Use, Long> charges;
    private final Known known = new Known();
    private final Turn turn = new Turn();
    private final Charge charge;

    Judging(Shield shield, List<Attempt> attempts) {
        this.shield = shield;
        this.attempts = attempts;
        this.charges = charges(shield, attempts);
        this.charge = new Charge(charges, attempts.stream().map(Attempt::recipient).collect(Collectors.toSet()), known);
    }

    /** As if all passed. */
    private static Map<Use, Long> charges(Shield shield, List<Attempt> attempts) {
        var charges = new HashMap<Use, Long>();
        attempts.forEach(attempt -> shield.charges(attempt).forEach((use, amount) -> charges.merge(use, amount, Long::sum)));
        return charges;
    }

    /** To be executed, once, in the transaction that writes what they are about, and before any row is locked there. */
    List<Together.Part> parts() {
        return List.of(turn, charge);
    }

    /** To be asked once, when the parts are executed. */
    List<Verdict> verdicts() {
        return attempts.stream().map(attempt -> shield.judge(attempt, known)).toList();
    }

    /** To be executed when there are verdicts: what was counted for those that did not pass. */
    Together.Part giveBack() {
        return new GiveBack(known.unused(charges));
    }

    /** @return how long the database had to do with it, the wait for other nodes included */
    Duration atTheDatabase() {
        return Duration.between(turn.askedAt(), charge.doneAt());
    }
}
