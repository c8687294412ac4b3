package org.yamabiko.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;

import org.yamabiko.testing.AgiCaller;
import org.yamabiko.testing.Percentile;

/** Sessions straight on the FastAGI port, without Asterisk. */
record StraightRun(int sessions, double seconds, List<Long> millis) {

    static StraightRun of(int port, String did, int sessions, int atOnce, IntFunction<String> caller) {
        var millis = Collections.synchronizedList(new ArrayList<Long>());
        var places = new Semaphore(atOnce);
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < sessions; n++) {
                var number = caller.apply(n);
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    var start = System.nanoTime();
                    try {
                        if (AgiCaller.dials(port, did).from(number).call().size() == 1) {
                            millis.add((System.nanoTime() - start) / 1_000_000);
                        }
                    } finally {
                        places.release();
                    }
                });
            }
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new StraightRun(millis.size(), seconds, millis.stream().sorted().toList());
    }

    double perSecond() {
        return sessions / seconds;
    }

    long percentile(int percent) {
        return millis.isEmpty() ? -1 : Percentile.of(millis, percent / 100.0);
    }
}
