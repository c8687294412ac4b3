package org.yamabiko.proof;

import java.nio.file.Path;
import java.util.Map;

import org.yamabiko.testing.CarrierTwin;

/** The carrier's twin over several lives: its log goes on, and what it counted is added up. */
final class Carrier implements AutoCloseable {

    private final Path log;
    private final CarrierTwin twin;
    private int unanswered;
    private int cut;

    Carrier(Path log, long seed) {
        this.log = log;
        this.twin = CarrierTwin.start("--log", log.toString(), "--log-flush", "line", "--seed", "" + (seed & 0x7fffffff));
    }

    Path log() {
        return log;
    }

    int smppPort() {
        return twin.smppPort();
    }

    void mode(Map<String, ?> change) {
        twin.mode(change);
    }

    void bounce() {
        twin.disconnectAll();
    }

    /** SIGKILL, and again on the same ports. Receipts that were still due are lost. */
    void killAndRestart(long awayMillis) {
        count();
        ProcessHandle.of(twin.pid()).ifPresent(ProcessHandle::destroyForcibly);
        Pause.millis(awayMillis);
        twin.restart();
    }

    /** Adds what this life counted to that of earlier ones; once a life. */
    void count() {
        var now = twin.count();
        unanswered += now.unanswered();
        cut += now.cut();
    }

    /** Segments that were taken and never answered. */
    int unanswered() {
        return unanswered;
    }

    /** Segments that were taken, or not, and whose link was cut instead of an answer. */
    int cut() {
        return cut;
    }

    @Override
    public void close() {
        twin.close();
    }
}
