package org.yamabiko.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One twin for all classes that look at it, well-behaved before each test, and binds to it. */
abstract class AgainstTheTwin {

    private static final Logger JSMPP = Logger.getLogger("org.jsmpp");
    /** Its verdict, when verdicts are on: delivered. */
    static final String RECIPIENT = "819012345601";

    static CarrierTwin twin;

    private final List<PlainSmpp> binds = new ArrayList<>();

    @BeforeAll
    static void start() {
        JSMPP.setLevel(Level.OFF);
        if (twin == null) {
            twin = CarrierTwin.start("--password", "secret", "--seed", "1", "--http-key", "key", "--webhook-secret", "shared");
            Runtime.getRuntime().addShutdownHook(new Thread(twin::stop));
        }
    }

    @BeforeEach
    void wellBehaved() {
        twin.reset();
    }

    @AfterEach
    void unbind() {
        twin.reset();
        binds.forEach(PlainSmpp::close);
    }

    final PlainSmpp bind() throws IOException {
        return bind(0);
    }

    final PlainSmpp bind(int enquireEveryMs) throws IOException {
        var bind = new PlainSmpp(twin, enquireEveryMs);
        binds.add(bind);
        return bind;
    }
}
