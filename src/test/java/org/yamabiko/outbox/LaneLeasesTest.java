package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node's shares, from the table to the paces of its lanes. */
class LaneLeasesTest {

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("lane-leases");

    private final LanePace pace = new LanePace(System::nanoTime);
    private LaneLeases leases;

    @BeforeEach
    void open() {
        leases = new LaneLeases(outbox.database().source(), OutboxFixture.NODE_A);
    }

    @Test
    void a_node_alone_may_submit_at_the_whole_rate_at_once() {
        leases.add("carrier", 100, pace);

        assertThat(pace.rate()).isEqualTo(100);
    }

    @Test
    void a_rate_of_nothing_is_refused_with_its_key() {
        assertThatThrownBy(() -> leases.add("carrier", 0, pace)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("yamabiko.gateway.\"carrier\".max-submits-per-second must be more than 0");
    }

    @Test
    void each_gateway_has_its_own_share() {
        var other = new LanePace(System::nanoTime);

        leases.add("carrier", 100, pace);
        leases.add("other", 7, other);
        leases.renew();

        assertThat(pace.rate()).isEqualTo(100);
        assertThat(other.rate()).isEqualTo(7);
    }

    @Test
    void at_the_end_nothing_leaves_any_more_and_the_others_have_the_share_soon() {
        leases.add("carrier", 100, pace);

        leases.giveBack();

        assertThat(pace.rate()).isZero();
        var successor = new LanePace(System::nanoTime);
        var others = new LaneLeases(outbox.database().source(), OutboxFixture.NODE_B);
        others.add("carrier", 100, successor);
        await().atMost(Duration.ofSeconds(2)).until(() -> {
            others.renew();
            return successor.rate() == 100;
        });
    }

    @Test
    void while_the_table_cannot_be_read_the_lane_goes_on_until_its_lease_ends() throws SQLException {
        leases.add("carrier", 100, pace);
        outbox.database().run("alter table lane_lease rename to lane_lease_away");
        try {
            leases.renew();
            assertThat(pace.rate()).isEqualTo(100);
            await().atMost(Duration.ofSeconds(5)).until(() -> pace.rate() == 0);
        } finally {
            outbox.database().run("alter table lane_lease_away rename to lane_lease");
        }
        await().atMost(Duration.ofSeconds(3)).until(() -> {
            leases.renew();
            return pace.rate() == 100;
        });
    }
}
