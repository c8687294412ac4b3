package org.yamabiko.gateway.smpp;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.jboss.logging.Logger;
import org.yamabiko.notice.QuietLog;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts and logs what an SMSC sends against the standard, over all links of one gateway.
 * <p>
 * An excerpt shows no text: of what may be a character only control codes are left, which tell the structure, and the rest is
 * {@code ##}. There may be a telephone number in any place once the bounds between PDUs are lost.
 */
final class MalformedPdus {

    private static final Logger LOG = Logger.getLogger(MalformedPdus.class);
    private static final int EXCERPT_LENGTH = 40;

    /** The name is the metric tag. */
    enum Kind {
        TOO_SHORT("its command_length is less than a header, the link is given up"),
        TOO_LONG("its command_length is more than we take, the link is given up"),
        TRUNCATED("the SMSC fell silent in the middle of it, the link is given up"),
        UNKNOWN_COMMAND("its command_id is none that an SMSC may send"),
        UNREADABLE("its fields do not fit into it"),
        UNKNOWN_SEQUENCE("it answers a request that nobody waits for, perhaps too late");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final String gateway;
    private final MeterRegistry meters;
    private final Map<Kind, QuietLog> logs = new EnumMap<>(Kind.class);

    MalformedPdus(String gateway, Clock clock, MeterRegistry meters) {
        this.gateway = gateway;
        this.meters = meters;
        for (var kind : Kind.values()) {
            logs.put(kind, new QuietLog(LOG, clock));
        }
    }

    /** @param octets of the PDU, as far as they are known */
    void seen(Kind kind, byte[] octets) {
        meters.counter("yamabiko.gateway.pdus.malformed", "gateway", gateway, "kind", kind.name().toLowerCase(Locale.ROOT))
                .increment();
        logs.get(kind).warn("Gateway %s: a PDU from the SMSC is malformed: %s; octets %s".formatted(gateway, kind.words,
                excerpt(octets)));
    }

    static String excerpt(byte[] octets) {
        var excerpt = new StringBuilder("0x");
        for (int i = 0; i < Math.min(octets.length, EXCERPT_LENGTH); i++) {
            excerpt.append(isShown(octets, i) ? "%02x".formatted(octets[i]) : "##");
        }
        return excerpt.toString();
    }

    /** The header's command_length and command_id as they are, unless they are text. */
    private static boolean isShown(byte[] octets, int index) {
        int octet = octets[index] & 0xFF;
        boolean control = octet < ' ';
        // FF10 to FF19 are full-width digits in UCS-2
        boolean digitInUcs2 = octet >= 0x10 && octet <= 0x19 && index > 0 && octets[index - 1] == (byte) 0xFF;
        boolean topOfHeader = (index == 0 || index == 4) && octet >= 0x80;
        return (control && !digitInUcs2) || topOfHeader;
    }
}
