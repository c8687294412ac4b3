package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yamabiko.outbox.OutboxFixture.NODE_A;
import static org.yamabiko.outbox.OutboxFixture.NOON;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.outbox.NewMessage.Purpose;

/** How texts of rehearsals come to the lane that only they have. */
class InHouseTest {

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("in-house");

    private final Lane lane = new Lane(new FakeGateway("rehearsals", 2), new LanePace(System::nanoTime), 0, 1);
    private final List<UUID> submitted = new ArrayList<>();
    private InHouse inHouse;

    @BeforeEach
    void a_lane_for_two() {
        inHouse = new InHouse(new Lanes(null, null) {
            @Override
            Optional<Lane> rehearsals() {
                return Optional.of(lane);
            }
        }, outbox.claims(NODE_A, NOON));
    }

    @Test
    void what_an_earlier_process_left_goes_before_what_is_decided_now() throws SQLException {
        var left = outbox.insert("call-left", NOON, Purpose.REHEARSAL);
        outbox.insert("call-real", NOON);
        assertThat(inHouse.seat()).isEmpty();

        assertThat(look()).isFalse();

        assertThat(submitted).containsExactly(left.id());
        assertThat(inHouse.seat()).isPresent();
    }

    @Test
    void what_finds_no_room_is_claimed_once_there_is_some() throws SQLException {
        look();
        assertThat(inHouse.seat()).isPresent();
        assertThat(inHouse.seat()).isPresent();
        assertThat(inHouse.seat()).isEmpty();
        assertThat(inHouse.waitsFor(lane)).isTrue();
        var waits = outbox.insert("call-waits", NOON, Purpose.REHEARSAL);
        look();
        assertThat(submitted).isEmpty();

        lane.leave();
        lane.leave();
        look();

        assertThat(submitted).containsExactly(waits.id());
        assertThat(inHouse.waitsFor(lane)).isFalse();
    }

    private boolean look() throws SQLException {
        return inHouse.claimAndSubmit((to, message) -> {
            assertThat(to).isSameAs(lane);
            submitted.add(message.id());
        });
    }
}
