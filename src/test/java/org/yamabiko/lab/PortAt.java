package org.yamabiko.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

import org.yamabiko.call.FastAgiPort;

/** A port that is not this process's own. */
record PortAt(InetSocketAddress address) implements FastAgiPort {

    @Override
    public Socket connect() throws IOException {
        return new Socket(address.getAddress(), address.getPort());
    }
}
