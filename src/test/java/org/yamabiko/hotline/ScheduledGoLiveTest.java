package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.testing.PostgresForTests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Plans for a time, on a service without approvals. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduledGoLiveTest {

    private static int last = 6000;

    @Inject
    Drafts drafts;
    @Inject
    Proposals proposals;
    @Inject
    Publisher publisher;
    @Inject
    Hotlines hotlines;
    @Inject
    ScheduledGoLive schedule;
    @Inject
    DataSource database;

    private PhoneNumber did;

    @BeforeEach
    void begin() {
        last++;
        did = PhoneNumber.parse("031234" + last).orElseThrow();
        drafts.put(FlowDocument.json("{\"did\": \"" + did.national() + "\", \"name\": \"Test\", \"senderId\": \"0312345678\", "
                + "\"flow\": {\"text\": \"catalogue\"}}"), "hanako");
    }

    @Test
    void a_plan_goes_live_by_itself_when_its_time_has_come() {
        proposals.propose(did, "hanako", "", Optional.of(Instant.now().plusMillis(1500)));
        assertThat(isLive()).isFalse();

        await().until(this::isLive);

        assertThat(proposals.of(did).getFirst().state()).isEqualTo(ProposalState.LIVE);
    }

    @Test
    void nodes_that_look_together_make_it_live_once() throws Exception {
        var at = Instant.now().plusSeconds(600);
        proposals.propose(did, "hanako", "", Optional.of(at));

        var counts = new ArrayList<Integer>();
        try (var nodes = Executors.newFixedThreadPool(6)) {
            for (var node : nodes
                    .invokeAll(List.<Callable<Integer>> of(look(at), look(at), look(at), look(at), look(at), look(at)))) {
                counts.add(node.get());
            }
        }

        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(drafts.revisions(did)).hasSize(1);
        assertThat(isLive()).isTrue();
    }

    private Callable<Integer> look(Instant at) {
        return () -> schedule.run(at);
    }

    @Test
    void what_is_withdrawn_does_not_go_live() {
        var at = Instant.now().plusSeconds(600);
        var plan = proposals.propose(did, "hanako", "", Optional.of(at));
        proposals.withdraw(did, plan.id(), "hanako", "");

        schedule.run(at);

        assertThat(isLive()).isFalse();
    }

    @Test
    void a_plan_that_cannot_go_live_says_why_and_disturbs_no_other() throws SQLException {
        var at = Instant.now().plusSeconds(600);
        var plan = proposals.propose(did, "hanako", "", Optional.of(at));
        run("update hotline_proposal set document = replace(document, 'catalogue', 'gone') where id = " + plan.id());

        schedule.run(at);

        var failed = proposals.get(did, plan.id());
        assertThat(failed.state()).isEqualTo(ProposalState.FAILED);
        assertThat(failed.failure()).contains("'gone', which does not exist");
    }

    @Test
    void while_one_version_is_planned_another_is_not_published_unseen() {
        proposals.propose(did, "hanako", "", Optional.of(Instant.now().plusSeconds(600)));
        drafts.put(FlowDocument.json("{\"did\": \"" + did.national() + "\", \"name\": \"Other\", \"senderId\": \"0312345678\", "
                + "\"flow\": {\"text\": \"catalogue\"}}"), "hanako");

        assertThatThrownBy(() -> publisher.publish(did, "hanako", "")).hasMessageContaining("Withdraw it first");
    }

    @Test
    void without_a_time_and_without_approvals_a_proposal_is_live_at_once() {
        var proposal = proposals.propose(did, "hanako", "Spring", Optional.empty());

        hotlines.refresh();
        assertThat(proposal.state()).isEqualTo(ProposalState.LIVE);
        assertThat(drafts.revisions(did).getFirst().note()).isEqualTo("Spring");
        assertThat(isLive()).isTrue();
    }

    private boolean isLive() {
        return hotlines.snapshot().find(did).isPresent();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
