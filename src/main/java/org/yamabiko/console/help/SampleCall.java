package org.yamabiko.console.help;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.call.IncomingCall;
import org.yamabiko.call.Line;
import org.yamabiko.call.Reception;
import org.yamabiko.gateway.Gateways;
import org.yamabiko.hotline.Hotlines;
import org.yamabiko.phone.CallerId;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.prompt.Audio;

/** A call to the sample hotline for those who have no telephone at hand. It is a real one in all but its sound. */
@ApplicationScoped
class SampleCall {

    private static final PhoneNumber HOTLINE = PhoneNumber.parse("05012345678").orElseThrow();
    /** Made up, as in every example. */
    private static final String CALLER = "09012345678";

    private final Hotlines hotlines;
    private final Gateways gateways;
    private final Reception reception;
    private final Clock clock;

    SampleCall(Hotlines hotlines, Gateways gateways, Reception reception, Clock clock) {
        this.hotlines = hotlines;
        this.gateways = gateways;
        this.reception = reception;
        this.clock = clock;
    }

    /** Never where a text could reach somebody: the made-up number may be a person's after all. */
    boolean isPossible() {
        return gateways.reachNobody() && hotlines.snapshot().find(HOTLINE).isPresent();
    }

    void make() {
        reception.receive(new IncomingCall("sample-" + UUID.randomUUID(), HOTLINE.national(), CallerId.of(CALLER, null, "0"),
                clock.instant()), new PatientCaller());
    }

    /** Listens to everything and presses nothing. */
    private static final class PatientCaller implements Line {

        @Override
        public void play(List<Audio> prompts) {
            // hears it
        }

        @Override
        public Optional<Character> ask(List<Audio> prompts, Duration timeout) {
            return Optional.empty();
        }

        @Override
        public String collect(List<Audio> prompts, Duration timeout, int most) {
            return "";
        }

        @Override
        public void transfer(String extension) {
            // nobody is there
        }
    }
}
