package org.yamabiko.lab;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes callers that call this node. */
@ApplicationScoped
public class VirtualCallers {

    public VirtualCaller call(Dial dial, CallListener listener, Pace pace) {
        return new VirtualCaller(dial, listener, pace);
    }
}
