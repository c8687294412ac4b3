package org.yamabiko.call;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.guard.Alarm;
import org.yamabiko.guard.BlockedNumbers;
import org.yamabiko.hotline.Hotline;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.outbox.OutboxConfig;
import org.yamabiko.outbox.SendingSwitch;
import org.yamabiko.prompt.Prompts;

/** Makes what serves one call out of what serves all. */
@ApplicationScoped
class Desks {

    private final Ledger ledger;
    private final TestNumbers testNumbers;
    private final Prompts prompts;
    private final SendingSwitch sending;
    private final Delays delays;
    private final Alarm alarm;
    private final BlockedNumbers blocked;
    private final StopList stopList;
    private final Duration validity;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Desks(Ledger ledger, TestNumbers testNumbers, Prompts prompts, SendingSwitch sending, Delays delays, Alarm alarm,
            BlockedNumbers blocked,
            StopList stopList, OutboxConfig outbox, Clock clock) {
        this.ledger = ledger;
        this.testNumbers = testNumbers;
        this.prompts = prompts;
        this.sending = sending;
        this.delays = delays;
        this.alarm = alarm;
        this.blocked = blocked;
        this.stopList = stopList;
        this.validity = outbox.validityPeriod();
        this.clock = clock;
    }

    TextDesk texts(Hotline hotline, Snapshot live, CallState state) {
        return new TextDesk(hotline, live, state, ledger, testNumbers, validity, clock);
    }

    CallFlow flow(Hotline hotline, Snapshot live, CallState state, Line line) {
        var voice = new Voice(prompts, hotline.language());
        return new CallFlow(hotline, state, line, voice, promises(hotline, live, state, line), new StopDesk(stopList, state));
    }

    PromiseDesk promises(Hotline hotline, Snapshot live, CallState state, Line line) {
        var voice = new Voice(prompts, hotline.language());
        return new PromiseDesk(state, line, voice, texts(hotline, live, state), sending::stopped, delays,
                challenge(state, line, voice),
                clock);
    }

    /** A signature says more than a digit; one that is wrong, that the number may be forged. */
    private Challenge challenge(CallState state, Line line, Voice voice) {
        var asked = switch (state.call().attestation()) {
            case VERIFIED -> false;
            case FAILED -> true;
            case NOT_GIVEN -> alarm.raised();
        };
        return new Challenge(asked && state.call().rehearsal().isEmpty(), line, voice, state.trace(), random);
    }

    RingBackDesk ringBack(Hotline sender, CallState state, Line line) {
        return new RingBackDesk(state, line, new Voice(prompts, sender.language()), blocked);
    }
}
