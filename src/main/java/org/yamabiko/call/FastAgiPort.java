package org.yamabiko.call;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Where this node takes calls. */
public interface FastAgiPort {

    /**
     * The address by which a caller on this machine reaches the port.
     *
     * @throws IllegalStateException if it is not open
     */
    InetSocketAddress address();

    /** A connection of this process to it, which is let in whoever else may connect. */
    Socket connect() throws IOException;
}
