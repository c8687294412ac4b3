package org.yamabiko.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.yamabiko.outbox.OutboxFixture.NODE_A;
import static org.yamabiko.outbox.OutboxFixture.NOON;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yamabiko.notice.DatabaseNotice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** What the dispatcher does at its end. */
class DispatcherTest {

    @RegisterExtension
    static final OutboxFixture outbox = new OutboxFixture("dispatcher");

    @Test
    void a_text_whose_commit_comes_after_the_stop_is_promised_and_waits_for_another_node() throws Exception {
        var lanes = new Lanes(null, null) {
            @Override
            void open() {
                open(List.of(new Lane(new FakeGateway("carrier", 8), new LanePace(System::nanoTime), 100, 1)));
            }

            @Override
            void close() {
                // nothing to end
            }
        };
        var source = outbox.database().source();
        var dispatcher = new Dispatcher(outbox.claims(NODE_A, NOON),
                new Submitter(outbox.finisher(), OutboxFixture.CONFIG, OutboxFixture.at(NOON)), lanes,
                outbox.aftercare(NOON), OutboxFixture.CONFIG, NODE_A, new Heartbeat(source, NODE_A),
                new LaneLeases(source, NODE_A), outbox.lostClaims(NODE_A, NOON), outbox.sendingSwitch(NOON),
                new DatabaseNotice(OutboxFixture.at(NOON)));
        dispatcher.start(new StartupEvent());
        var message = OutboxFixture.message("call-1");
        var admission = new Admission(message, seat(dispatcher, message));
        dispatcher.stop(new ShutdownEvent());
        outbox.admit(NODE_A, List.of(admission));

        assertThatCode(() -> dispatcher.submit(admission)).doesNotThrowAnyException();

        assertThat(outbox.row(message)).isEqualTo("PENDING carrier 1");
        assertThat(outbox.history(message)).containsExactly("UNCLAIMED");
        assertThat(dispatcher.underWay()).isEmpty();
    }

    /** There is none before the first look into the table. */
    private static Optional<Seat> seat(Dispatcher dispatcher, NewMessage message) {
        var deadline = System.nanoTime() + 10_000_000_000L;
        var seat = dispatcher.seat(message);
        while (seat.isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            seat = dispatcher.seat(message);
        }
        return seat;
    }
}
