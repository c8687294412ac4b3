package org.yamabiko.call;

import java.net.InetSocketAddress;

/** Where this node takes calls. */
public interface FastAgiPort {

    /**
     * The address by which a caller on this machine reaches the port.
     *
     * @throws IllegalStateException if it is not open
     */
    InetSocketAddress address();
}
