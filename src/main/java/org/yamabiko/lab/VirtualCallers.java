package org.yamabiko.lab;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.call.FastAgiPort;

/** Makes callers that call this node. */
@ApplicationScoped
public class VirtualCallers {

    private final FastAgiPort port;
    private final Sounds sounds;
    private final Clock clock;

    VirtualCallers(FastAgiPort port, Sounds sounds, Clock clock) {
        this.port = port;
        this.sounds = sounds;
        this.clock = clock;
    }

    public VirtualCaller call(Dial dial, CallListener listener, Pace pace) {
        return new VirtualCaller(dial, port, new Ear(sounds, listener, pace, clock));
    }
}
