package org.yamabiko.call.agi;

import jakarta.inject.Singleton;

import org.yamabiko.testing.AgiCaller;

/** Lets tests of other packages call this service, on whatever port it took. */
@Singleton
public class CallsByAgi {

    private final FastAgiServer server;

    CallsByAgi(FastAgiServer server) {
        this.server = server;
    }

    public AgiCaller dial(String did) {
        return AgiCaller.dials(server.localPort(), did);
    }
}
