package org.yamabiko.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yamabiko.prompt.Sentence;

/** What callers and recipients get when a part is away. */
class FailureIT {

    private static final String CATALOGUE = "05012345678";

    private RealParts parts;

    @BeforeEach
    void start() {
        parts = RealParts.start("failures", "yamabiko.agi.drain-timeout=PT20S");
    }

    @AfterEach
    void stop() {
        parts.close();
    }

    @Test
    void every_part_may_go_away_and_come_back() {
        textsWaitForTheSmsc();
        callersHearAnApologyWithoutTheDatabase();
        runningCallsEndBeforeTheServiceDoes();
        callersHearTheFallbackWithoutTheService();
    }

    private void textsWaitForTheSmsc() {
        parts.smsc.stop();
        parts.callers.call("listen", "09012350001;" + CATALOGUE);
        assertThat(parts.awaitOutcome("+819012350001")).isEqualTo("TEXTED");
        assertThat(parts.column("select status from message where recipient = '+819012350001'")).containsExactly("PENDING");

        parts.smsc.restart();

        parts.awaitText("819012350001");
        assertThat(parts.smsc.textsTo("819012350001")).hasSize(1);
    }

    private void callersHearAnApologyWithoutTheDatabase() {
        parts.stopDatabase();
        parts.callers.call("listen", "09012350002;" + CATALOGUE);
        assertThat(parts.asterisk.console("media cache show all"))
                .contains(Sentence.APOLOGY.in(Locale.JAPANESE).contentName());
        assertThat(parts.service.log()).contains("PostgreSQL does not do its work", "Callers hear an apology")
                .doesNotContain("9012350002");
        await("readiness falls").atMost(Duration.ofSeconds(20)).until(() -> readiness() == 503);

        parts.startDatabase();

        await("readiness returns").atMost(Duration.ofSeconds(40)).until(() -> readiness() == 200);
        parts.callers.call("listen", "09012350003;" + CATALOGUE);
        parts.awaitText("819012350003");
        assertThat(parts.awaitOutcome("+819012350002")).isEqualTo("FAILED");
        assertThat(parts.smsc.textsTo("819012350002")).isEmpty();
    }

    private int readiness() {
        return parts.service.anonymous().get("/q/health/ready").statusCode();
    }

    private void runningCallsEndBeforeTheServiceDoes() {
        var running = parts.callers.begin("dtmf", "09012350004;05087654321;5000;1", Duration.ofSeconds(25));
        await("the call is in its menu").atMost(Duration.ofSeconds(10))
                .until(() -> parts.service.anonymous().get("/q/metrics").asString().contains("yamabiko_agi_sessions 1.0"));

        parts.service.process().terminate();
        running.succeeds();
        assertThat(parts.service.process().awaitEnd(Duration.ofSeconds(40))).isIn(0, 143);

        parts.awaitText("819012350004");
        assertThat(parts.outcomes("caller = '+819012350004'")).containsExactly("TEXTED");
    }

    private void callersHearTheFallbackWithoutTheService() {
        var begin = System.nanoTime();
        parts.callers.call("listen", "09012350005;" + CATALOGUE);
        // the sentence in asterisk-config/sounds is eight seconds long
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(6));
        assertThat(parts.smsc.textsTo("819012350005")).isEmpty();

        parts.service.startAgain();
        parts.callers.call("listen", "09012350006;" + CATALOGUE);
        parts.awaitText("819012350006");
    }
}
