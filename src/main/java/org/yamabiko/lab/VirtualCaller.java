package org.yamabiko.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.yamabiko.call.FastAgiPort;
import org.yamabiko.lab.CallEnd.Kind;

/**
 * Plays Asterisk's side of one call: connects to the FastAGI port, tells who calls, carries out commands and answers as
 * Asterisk 22 does. Used once. {@link VirtualCallers} makes them.
 */
public final class VirtualCaller {

    /** Asterisk waits for ever; nobody in the lab does. Longer than a service takes to have a draft spoken. */
    private static final int PATIENCE_MILLIS = 120_000;

    private final Dial dial;
    private final FastAgiPort port;
    private final Keypad keypad = new Keypad();
    private final AgiChannel channel;
    private final Object sending = new Object();
    private OutputStream out;
    private boolean busy;
    private boolean hangUpSaid;
    private int commands;

    VirtualCaller(Dial dial, FastAgiPort port, Ear ear) {
        this.dial = dial;
        this.port = port;
        this.channel = new AgiChannel(dial, keypad, ear);
    }

    /** Calls, and speaks AGI until the end. Blocks. Never throws for anything that can happen in a call. */
    public CallEnd run() {
        long begin = System.nanoTime();
        var detail = "";
        var kind = Kind.CUT;
        try (var socket = port.connect()) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            speak(socket);
            kind = channel.end();
        } catch (SocketTimeoutException e) {
            detail = "the service was silent for too long";
        } catch (IOException e) {
            detail = String.valueOf(e.getMessage());
            kind = commands == 0 ? Kind.REFUSED : Kind.CUT;
        }
        if (keypad.hungUp()) {
            kind = Kind.HUNG_UP_BY_CALLER;
        }
        var end = new CallEnd(dial.id(), kind, Duration.ofNanos(System.nanoTime() - begin), commands, channel.transferTo(),
                detail);
        channel.ended(end);
        return end;
    }

    private void speak(Socket socket) throws IOException {
        synchronized (sending) {
            out = socket.getOutputStream();
            send(AgiEnvironment.of(dial, port.address()));
        }
        channel.ringing();
        sayHangUp();
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (var command = in.readLine(); command != null; command = in.readLine()) {
            answer(command);
        }
        sayTheEnd();
    }

    /** Asterisk says it once more to a script that has gone. */
    private void sayTheEnd() {
        synchronized (sending) {
            try {
                send("HANGUP\n");
            } catch (IOException e) {
                // nobody listens
            }
        }
    }

    /** Of a hang-up in the middle of a command its answer tells first. */
    private void answer(String command) throws IOException {
        synchronized (sending) {
            busy = true;
        }
        var answer = channel.answer(command);
        commands++;
        synchronized (sending) {
            busy = false;
            send(answer + "\n");
        }
        sayHangUp();
    }

    /** At any time, by any thread. A key that nobody waits for is kept, unless a prompt plays that no key ends. */
    public void press(char key) {
        keypad.press(key);
    }

    /** At any time, by any thread. */
    public void hangUp() {
        keypad.hangUp();
        try {
            sayHangUp();
        } catch (IOException e) {
            // then the service is gone, and run() says so
        }
    }

    private void sayHangUp() throws IOException {
        synchronized (sending) {
            if (channel.hungUp() && !busy && !hangUpSaid && out != null) {
                hangUpSaid = true;
                send("HANGUP\n");
            }
        }
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
