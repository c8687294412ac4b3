package org.yamabiko.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports for processes that are told where to listen, or must come back on the same ones. None is of those that the system gives
 * to outgoing connections (from 32768 on): such a one may be taken by anybody's connection while its process is away.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int END = 30_000;

    private FreePorts() {
    }

    /** Different TCP ports of loopback that are free now. */
    public static List<Integer> find(int wanted) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, END))
                .limit(END - FIRST).distinct().filter(FreePorts::isFree).limit(wanted).boxed().toList();
    }

    private static boolean isFree(int port) {
        try (var held = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return held.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
