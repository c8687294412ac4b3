package org.yamabiko.hotline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.yamabiko.phone.PhoneNumber;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Makes live what was approved for a time that has come. Every node looks; the lock on the hotline and the state of the
 * proposal see to it that one does it, once. A node that was down catches up when it is back.
 */
@ApplicationScoped
class ScheduledGoLive {

    private static final Logger LOG = Logger.getLogger(ScheduledGoLive.class);

    /** A proposal, as far as it must be known to be found again. */
    private record Due(PhoneNumber did, long id) {
    }

    private final Publisher publisher;
    private final Hotlines hotlines;
    private final Clock clock;
    private boolean failing;

    ScheduledGoLive(Publisher publisher, Hotlines hotlines, Clock clock) {
        this.publisher = publisher;
        this.hotlines = hotlines;
        this.clock = clock;
    }

    /** Says once that it fails and once that it works again, not every second. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            run(clock.instant());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("what is planned to go live cannot be looked up now: %s", e.getMessage());
            }
            failing = true;
        }
    }

    /** @return how many went live by this node */
    int run(Instant now) {
        var live = due(now).stream().filter(this::goLive).count();
        if (live > 0) {
            hotlines.refresh();
        }
        return Math.toIntExact(live);
    }

    private static List<Due> due(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> ProposalEntity.due(now).stream()
                .map(proposal -> new Due(new PhoneNumber(proposal.did), proposal.id)).toList());
    }

    private boolean goLive(Due due) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> scheduled(due, (hotline, proposal) -> {
                var revision = publisher.become(hotline, proposal, proposal.responsible());
                LOG.infof("%s, revision %d, is live as planned", hotline.did, revision.number);
            }));
        } catch (HttpProblem e) {
            LOG.errorf("%s cannot go live as planned (proposal %d): %s", due.did(), due.id(), e.getDetail());
            QuarkusTransaction.requiringNew().call(() -> scheduled(due, (hotline, proposal) -> {
                proposal.state = ProposalState.FAILED;
                proposal.failure = e.getDetail();
            }));
            return false;
        }
    }

    private interface Act {
        void on(HotlineEntity hotline, ProposalEntity proposal);
    }

    /** @return false if another node or person was first */
    private static boolean scheduled(Due due, Act act) {
        var hotline = HotlineEntity.locked(due.did());
        var proposal = ProposalEntity.<ProposalEntity> findById(due.id());
        if (proposal.state != ProposalState.SCHEDULED) {
            return false;
        }
        act.on(hotline, proposal);
        return true;
    }
}
