package org.yamabiko.gateway;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

/**
 * The ids of one gateway's segments, in one form for answers and receipts. Safe for concurrent use.
 * <p>
 * With {@link ReceiptIdFormat#AUTO} the form of receipts is learned. Each receipt for which one form, and only one, meets the
 * id of an answer is a piece of evidence; three of them for one form and none for another decide. Until then a receipt's id is
 * handed on {@linkplain ReceiptIdFormat#undecided marked}, so that it is stored and acknowledged and meets no segment:
 * {@code 10} may be the text 10 or the text 16, and to settle the wrong one would be worse than to settle none. Once the form
 * is known, {@link GatewayEvents#learned} has the stored ones converted.
 * <p>
 * What was learned lasts as long as the process, and is forgotten when a row of receipts speaks for another form.
 */
public final class ReceiptIds {

    private static final Logger LOG = Logger.getLogger(ReceiptIds.class);
    static final int ANSWERS_KEPT = 10_000;
    static final int RECEIPTS_KEPT = 100;
    static final int PIECES_TO_LEARN = 3;
    static final int MISSES_TO_FORGET = 20;
    /** As an answer's id is kept without padding, the same character by character is a case of the same number. */
    private static final List<ReceiptIdFormat> FORMS = List.of(ReceiptIdFormat.UNPADDED, ReceiptIdFormat.HEX_TO_DECIMAL,
            ReceiptIdFormat.DECIMAL_TO_HEX);

    private final String gateway;
    private final ReceiptIdFormat configured;
    private final GatewayEvents events;
    private final Set<String> answers = Collections.newSetFromMap(latest(ANSWERS_KEPT));
    /** Ids of receipts, and what each would be in each form. An answer may overtake or follow its receipt, so both are kept. */
    private final Map<String, Map<ReceiptIdFormat, String>> receipts = latest(RECEIPTS_KEPT);
    /** {@code AUTO} as long as it is not known. */
    private ReceiptIdFormat form = ReceiptIdFormat.AUTO;
    private int misses;

    public ReceiptIds(String gateway, ReceiptIdFormat configured, GatewayEvents events) {
        this.gateway = gateway;
        this.configured = configured;
        this.events = events;
    }

    /** @param id see {@link ReceiptIdFormat#ofResponse} */
    public String ofResponse(String id) {
        var segmentId = configured.ofResponse(id);
        if (configured == ReceiptIdFormat.AUTO && !segmentId.isEmpty()) {
            answered(segmentId);
        }
        return segmentId;
    }

    /** @return an id that meets the one of the answer, or one that meets none as long as the form is not known */
    public String ofReceipt(String id) {
        return configured == ReceiptIdFormat.AUTO ? reported(id).ofReceipt(id) : configured.ofReceipt(id);
    }

    private void answered(String segmentId) {
        boolean changed;
        ReceiptIdFormat now;
        synchronized (this) {
            answers.add(segmentId);
            changed = form == ReceiptIdFormat.AUTO && learns();
            now = form;
        }
        if (changed) {
            tell(now);
        }
    }

    private ReceiptIdFormat reported(String id) {
        boolean changed = false;
        ReceiptIdFormat now;
        synchronized (this) {
            var readings = readings(id);
            if (form != ReceiptIdFormat.AUTO) {
                changed = forgets(readings);
            }
            if (form == ReceiptIdFormat.AUTO) {
                receipts.put(id, readings);
                changed |= learns();
            }
            now = form;
        }
        // not under the lock: who hears of it works on the database
        if (changed) {
            tell(now);
        }
        return now;
    }

    private boolean learns() {
        var pieces = receipts.values().stream().map(this::meeting).filter(forms -> forms.size() == 1)
                .collect(Collectors.groupingBy(List::getFirst, Collectors.counting()));
        if (pieces.size() != 1) {
            return false;
        }
        var only = pieces.entrySet().iterator().next();
        if (only.getValue() < PIECES_TO_LEARN) {
            return false;
        }
        form = only.getKey();
        receipts.clear();
        return true;
    }

    /** A receipt that meets nothing in any form is of a text that another node submitted, or an old one: it says nothing. */
    private boolean forgets(Map<ReceiptIdFormat, String> readings) {
        var meeting = meeting(readings);
        if (meeting.contains(form)) {
            misses = 0;
        } else if (!meeting.isEmpty()) {
            misses++;
        }
        if (misses < MISSES_TO_FORGET) {
            return false;
        }
        misses = 0;
        form = ReceiptIdFormat.AUTO;
        return true;
    }

    private void tell(ReceiptIdFormat now) {
        if (now == ReceiptIdFormat.AUTO) {
            LOG.warnf("Gateway %s: receipts write ids in another form than before, learning it anew", gateway);
        } else {
            LOG.infof("Gateway %s: receipts write ids as %s", gateway, now);
        }
        events.learned(gateway, now);
    }

    private List<ReceiptIdFormat> meeting(Map<ReceiptIdFormat, String> readings) {
        return readings.entrySet().stream().filter(reading -> answers.contains(reading.getValue())).map(Map.Entry::getKey)
                .toList();
    }

    private static Map<ReceiptIdFormat, String> readings(String id) {
        var readings = new EnumMap<ReceiptIdFormat, String>(ReceiptIdFormat.class);
        FORMS.stream().filter(form -> form.reads(id)).forEach(form -> readings.put(form, form.ofReceipt(id)));
        return readings;
    }

    private static <V> Map<String, V> latest(int most) {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}
