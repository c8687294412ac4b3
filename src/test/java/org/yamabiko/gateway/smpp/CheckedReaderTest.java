package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;

import org.jsmpp.bean.Command;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class CheckedReaderTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void silence_between_pdus_is_no_fault_and_loses_nothing() throws IOException {
        var reader = reader(LONG);
        var pdu = RawSmsc.pdu(0x80000015, 0, 77);
        var in = new DataInputStream(new Silent(1, pdu));

        assertThatThrownBy(() -> reader.readPDUHeader(in)).isInstanceOf(SocketTimeoutException.class);
        var header = reader.readPDUHeader(in);

        assertThat(header.getSequenceNumber()).isEqualTo(77);
        assertThat(reader.readPDU(in, header)).isEqualTo(pdu);
        assertThat(reader.ended()).isFalse();
    }

    @Test
    void a_silence_too_long_ends_the_link_though_nobody_could_ask() {
        var reader = reader(Duration.ZERO);

        assertThatThrownBy(() -> reader.readPDUHeader(new DataInputStream(new Silent(1, new byte[0]))))
                .isInstanceOf(IOException.class).isNotInstanceOf(SocketTimeoutException.class)
                .hasMessage("the SMSC is silent");
        assertThat(reader.ended()).isTrue();
    }

    @Test
    void an_end_between_pdus_is_no_malformed_pdu() {
        var reader = reader(LONG);

        assertThatThrownBy(() -> reader.readPDUHeader(new DataInputStream(new ByteArrayInputStream(new byte[0]))))
                .isInstanceOf(EOFException.class);
        assertThat(reader.ended()).isTrue();
        assertThat(meters.find("yamabiko.gateway.pdus.malformed").counters()).isEmpty();
    }

    @Test
    void an_end_within_a_pdu_is_counted() {
        var reader = reader(LONG);

        assertThatThrownBy(() -> reader.readPDUHeader(new DataInputStream(new ByteArrayInputStream(new byte[3]))))
                .isInstanceOf(IOException.class).hasMessage("a PDU ends in its middle");
        assertThat(meters.counter("yamabiko.gateway.pdus.malformed", "gateway", "main", "kind", "truncated").count())
                .isEqualTo(1);
    }

    private CheckedReader reader(Duration longestSilence) {
        return new CheckedReader(new MalformedPdus("main", Clock.systemUTC(), meters), new CheckedReader.Refusals() {
            @Override
            public void nack(int commandStatus, int sequenceNumber) {
                throw new AssertionError("nothing to refuse");
            }

            @Override
            public void refuse(Command request, int commandStatus) {
                throw new AssertionError("nothing to refuse");
            }
        }, longestSilence);
    }

    /** Times out so many times, then has the octets. */
    private static final class Silent extends InputStream {
        private final ByteArrayInputStream octets;
        private int times;

        Silent(int times, byte[] octets) {
            this.times = times;
            this.octets = new ByteArrayInputStream(octets);
        }

        @Override
        public int read() throws IOException {
            if (times-- > 0) {
                throw new SocketTimeoutException();
            }
            return octets.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (times-- > 0) {
                throw new SocketTimeoutException();
            }
            return octets.read(into, from, length);
        }
    }
}
