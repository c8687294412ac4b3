package org.yamabiko.lab.surge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.yamabiko.lab.Persona;
import org.yamabiko.lab.Personas;
import org.yamabiko.lab.Presented;

/** A surge in SIPp's words. Templates are in {@code lab/sipp}; what stands between {@literal @} there is filled in here. */
record SippScenario(SurgePlan plan, Target target, String ticket) {

    /** Carries the ticket in the INVITE. */
    static final String HEADER = "X-Yamabiko-Rehearsal";
    /** A line that says nothing, where a header would stand for callers with a number. */
    private static final String NO_NUMBER = "X-Yamabiko-Line: no number";
    private static final int RESTRICTED = 32;

    /** Where the INVITEs go. */
    record Target(String host, int port) {
    }

    String xml() {
        return template("surge.xml").replace("@HEADER@", HEADER).replace("@TICKET@", ticket)
                .replace("@KEYS@", plan.keys().isEmpty() ? "" : template("keys.xml").replace("@DIGITS@", plan.keys()))
                .replace("@HOLDING@", Long.toString(Math.max(1, plan.holding().toMillis())));
    }

    /** One line a call, in the order in which they are due. */
    String callers() {
        return IntStream.range(0, plan.calls()).mapToObj(this::line).collect(Collectors.joining("\n", "SEQUENTIAL\n", "\n"));
    }

    private String line(int call) {
        Persona persona = Personas.find(plan.persona(call)).orElseThrow();
        Presented shown = MadeUpNumbers.of(persona, call);
        boolean hasNumber = shown.number().matches("\\+?\\d+");
        boolean shows = hasNumber && shown.callingPres() != RESTRICTED;
        var from = shows ? "<sip:" + shown.number() + "@" + target.host() + ">"
                : hasNumber ? "\"Anonymous\" <sip:anonymous@anonymous.invalid>"
                        : "\"" + shown.name() + "\" <sip:" + shown.number() + "@anonymous.invalid>";
        var asserted = hasNumber ? "P-Asserted-Identity: <sip:" + shown.number() + "@carrier.invalid>" : NO_NUMBER;
        return String.join(";", from, plan.did(), asserted, "Privacy: " + (hasNumber && !shows ? "id" : "none"));
    }

    String script() {
        var rates = Arrays.stream(rates()).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return template("run.sh").replace("@RATES@", rates).replace("@HOST@", target.host())
                .replace("@PORT@", Integer.toString(target.port())).replace("@CALLS@", Integer.toString(plan.calls()))
                .replace("@PATIENCE@", Long.toString(plan.holding().plus(Duration.ofSeconds(30)).toMillis()));
    }

    /** Calls in each second. */
    private int[] rates() {
        var rates = new int[plan.seconds()];
        IntStream.range(0, plan.calls())
                .forEach(call -> rates[(int) Math.min(rates.length - 1L, plan.due(call).toSeconds())]++);
        return rates;
    }

    String readme(Duration valid) {
        return template("README.txt").replace("@VALID@", Long.toString(valid.toMinutes())).replace("@HEADER@", HEADER)
                .replace("@MIX@", Collections.unmodifiableMap(plan.mix()).toString());
    }

    private static String template(String name) {
        try (var in = SippScenario.class.getResourceAsStream("/lab/sipp/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
