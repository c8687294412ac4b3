package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;

import org.jsmpp.GenericNackResponseException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SendCommandTask;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Requests and what ends their waiting. */
class SmppLinkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Test
    void a_refusal_that_comes_before_anybody_waits_for_it_is_not_missed() throws Exception {
        refused((link, number) -> link.removePendingResponse(number)
                .doneWithInvalidResponse(new GenericNackResponseException("refused", SMPPConstant.STAT_ESME_RSYSERR)),
                GenericNackResponseException.class);
    }

    @Test
    void neither_is_the_end_of_the_link() throws Exception {
        refused((link, number) -> link.abandonRequests(), SmppLink.LinkLost.class);
    }

    private interface Reaction {
        void to(SmppLink link, int sequenceNumber);
    }

    /** @param before what happens between the write and the waiting */
    private static void refused(Reaction before, Class<? extends Exception> with) throws IOException {
        var malformed = new MalformedPdus("main", Clock.systemUTC(), new SimpleMeterRegistry());
        var link = SmppLink.over(SocketConnectionFactory.getInstance(), malformed, Duration.ofMinutes(1));
        try (var smsc = new RawSmsc()) {
            link.connectAndBind("127.0.0.1", smsc.port(), new BindParameter(BindType.BIND_TRX, "yamabiko", "simulate", "",
                    TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null));
            var begin = System.nanoTime();

            assertThatThrownBy(() -> link.executeSendCommand(new SendCommandTask() {
                @Override
                public void executeTask(OutputStream out, int number) {
                    before.to(link, number);
                }

                @Override
                public String getCommandName() {
                    return "submit_sm";
                }
            }, PATIENCE.toMillis())).isInstanceOf(with);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE.dividedBy(2));
        } finally {
            link.close();
        }
    }
}
