package org.yamabiko.call;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.call.Line.HungUpException;
import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.phone.PhoneNumber;

/** Serves whoever rings back the number that a text came from, before anything else of the call. */
@ApplicationScoped
class RingBackAnswers {

    private final RingBacks ringBacks;
    private final Desks desks;

    RingBackAnswers(RingBacks ringBacks, Desks desks) {
        this.ringBacks = ringBacks;
        this.desks = desks;
    }

    boolean isSender(PhoneNumber dialed, Snapshot live) {
        return ringBacks.isSender(dialed, live);
    }

    /** Whether a text went to this caller from the number that is dialled, by another hotline than that of the number. */
    Optional<EarlierSend> find(CallState state, PhoneNumber dialed, Snapshot live) {
        return ringBacks.find(state.call(), dialed, live);
    }

    /** @return how the call ended; empty if the caller pressed nothing of that */
    Optional<CallOutcome> answer(EarlierSend sent, CallState state, Snapshot live, Line line)
            throws HungUpException, LedgerAwayException {
        var hotline = live.find(sent.did()).map(Published::hotline);
        if (hotline.isEmpty()) {
            // it is no more, and with it what it sent
            return Optional.empty();
        }
        return desks.ringBack(hotline.get(), state, line).answer(live.texts().get(sent.textKey()),
                desks.promises(hotline.get(), live, state, line));
    }
}
