package org.yamabiko.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.yamabiko.prompt.Sentence;

/** Asterisk's side of one FastAGI session, for tests that need no telephone: says who calls and presses keys. */
public final class AgiCaller {

    /** Pressing this hangs up instead. */
    public static final String HANG_UP = "hang up";

    private static final String CHALLENGE = Sentence.CHALLENGE_AFTER.in(Locale.JAPANESE).contentName();
    private static final Map<String, String> DIGITS = IntStream.rangeClosed(0, 9).boxed()
            .collect(Collectors.toMap(d -> Sentence.digit(d).in(Locale.JAPANESE).contentName(), String::valueOf));
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Each test application loads this class anew, and all of them may use one database. */
    private static final String SYSTEM = "test-" + ProcessHandle.current().pid() + Long.toString(System.nanoTime(), 36);

    private final int port;
    private final String did;
    private String number = "unknown";
    private String name = "unknown";
    private int presentation;
    private String argument = "";
    private String id = SYSTEM + "." + COUNT.incrementAndGet();
    private boolean listens;
    private String digitHeard;
    private final Deque<String> keys = new ArrayDeque<>();

    private AgiCaller(int port, String did) {
        this.port = port;
        this.did = did;
    }

    public static AgiCaller dials(int port, String did) {
        return new AgiCaller(port, did);
    }

    public AgiCaller from(String callerId) {
        number = callerId;
        return this;
    }

    public AgiCaller named(String callerIdName) {
        name = callerIdName;
        return this;
    }

    /** @param callingPres the Q.931 octet; 32 is withheld */
    public AgiCaller presentation(int callingPres) {
        presentation = callingPres;
        return this;
    }

    public AgiCaller withId(String uniqueId) {
        id = uniqueId;
        return this;
    }

    /** What the dialplan would pass as the script's first argument. */
    public AgiCaller argument(String first) {
        return arguments(first);
    }

    /** What the dialplan would pass as the script's arguments. */
    public AgiCaller arguments(String... all) {
        var lines = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            lines.append("agi_arg_").append(i + 1).append(": ").append(all[i]).append('\n');
        }
        argument = lines.toString();
        return this;
    }

    /** Presses the digit that is asked for, as a person does and a machine does not. */
    public AgiCaller listens() {
        listens = true;
        return this;
    }

    public String id() {
        return id;
    }

    /** What is keyed in at each question; after the last one the caller is silent. */
    public AgiCaller presses(String... answers) {
        keys.addAll(List.of(answers));
        return this;
    }

    /**
     * Calls and stays to the end.
     *
     * @return the commands that came, in order
     */
    public List<String> call() {
        var commands = new ArrayList<String>();
        try {
            call(commands);
            return commands;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Calls a service that may die meanwhile, and stays as long as there is a connection.
     *
     * @return the commands that came, in order; none if nobody took the call
     */
    public List<String> callUntilItBreaks() {
        var commands = new ArrayList<String>();
        try {
            call(commands);
        } catch (IOException e) {
            // what came before it broke is what was heard
        }
        return commands;
    }

    private void call(List<String> commands) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(environment().getBytes(StandardCharsets.UTF_8));
            out.flush();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var command = in.readLine(); command != null; command = in.readLine()) {
                commands.add(command);
                out.write((answer(command) + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private String answer(String command) {
        DIGITS.forEach((sound, digit) -> digitHeard = command.contains(sound) ? digit : digitHeard);
        if (listens && command.startsWith("GET DATA") && command.contains(CHALLENGE)) {
            return "200 result=" + digitHeard;
        }
        if (!command.startsWith("GET DATA")) {
            return "200 result=0";
        }
        var key = keys.poll();
        if (key == null) {
            return "200 result= (timeout)";
        }
        return key.equals(HANG_UP) ? "200 result=-1" : "200 result=" + key;
    }

    private String environment() {
        return """
                agi_network: yes
                agi_network_script: call
                agi_request: agi://127.0.0.1/call
                agi_channel: PJSIP/test-00000001
                agi_language: ja
                agi_type: PJSIP
                agi_uniqueid: %s
                agi_version: 22.0.0
                agi_callerid: %s
                agi_calleridname: %s
                agi_callingpres: %d
                agi_callingani2: 0
                agi_callington: 0
                agi_callingtns: 0
                agi_dnid: %s
                agi_rdnis: unknown
                agi_context: from-trunk
                agi_extension: %s
                agi_priority: 1
                agi_enhanced: 0.0
                agi_accountcode:
                agi_threadid: 1
                %s
                """.formatted(id, number, name, presentation, did, did, argument);
    }
}
