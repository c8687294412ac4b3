package org.yamabiko.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;

/** Octets that no SMPP library would send. */
final class RawSmpp {

    /** A {@code submit_sm} (0x00000004) of 33 octets, all of whose fields are empty. */
    private static final String EMPTY_SUBMIT = "00000021" + "00000004" + "00000000" + "00000001" + "00".repeat(17);

    private RawSmpp() {
    }

    /** @return the command_status of the answer to a submit on a link that is not bound */
    static int statusOfSubmitWithoutBind(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var input = new DataInputStream(socket.getInputStream())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(HexFormat.of().parseHex(EMPTY_SUBMIT));
            input.readInt();
            input.readInt();
            return input.readInt();
        }
    }
}
