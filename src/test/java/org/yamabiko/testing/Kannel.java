package org.yamabiko.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Debian's Kannel, an HTTP gateway that is not ours: its bearerbox before an SMSC, its smsbox before that. */
public final class Kannel implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);

    private final ChildProcess bearerbox;
    private final ChildProcess smsbox;
    private final int sendsmsPort;

    private Kannel(ChildProcess bearerbox, ChildProcess smsbox, int sendsmsPort) {
        this.bearerbox = bearerbox;
        this.smsbox = smsbox;
        this.sendsmsPort = sendsmsPort;
    }

    /** On free ports of this machine, with everything it writes in {@code folder}. */
    public static Kannel start(Path folder, int smppPort, String user, String password) {
        var ports = FreePorts.find(3);
        var configuration = folder.resolve("kannel.conf");
        write(configuration, """
                group = core
                admin-port = %d
                admin-interface = 127.0.0.1
                admin-password = in-tests-alone
                smsbox-port = %d
                smsbox-interface = 127.0.0.1
                box-deny-ip = "*.*.*.*"
                box-allow-ip = "127.0.0.1"

                group = smsc
                smsc = smpp
                smsc-id = node
                host = 127.0.0.1
                port = %d
                smsc-username = kannel
                smsc-password = secret
                system-type = ""
                transceiver-mode = true

                group = smsbox
                bearerbox-host = 127.0.0.1
                bearerbox-port = %d
                sendsms-port = %d
                sendsms-interface = 127.0.0.1

                group = sendsms-user
                username = "%s"
                password = "%s"
                concatenation = true
                max-messages = 10
                """.formatted(ports.get(0), ports.get(1), smppPort, ports.get(1), ports.get(2), user, password));
        var bearerbox = box(folder, "bearerbox", configuration);
        try {
            bearerbox.awaitOutput("bind_transceiver_resp", START);
            var smsbox = box(folder, "smsbox", configuration);
            smsbox.awaitOutput("Connected to bearerbox", START);
            return new Kannel(bearerbox, smsbox, ports.get(2));
        } catch (RuntimeException | Error e) {
            bearerbox.close();
            throw e;
        }
    }

    private static ChildProcess box(Path folder, String program, Path configuration) {
        return ChildProcess.startIn(folder, folder.resolve(program + ".log"), Map.of(),
                List.of("/usr/sbin/" + program, "-v", "0", configuration.toString()));
    }

    public int sendsmsPort() {
        return sendsmsPort;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smsbox first: it would only wait for the other. */
    @Override
    public void close() {
        smsbox.close();
        bearerbox.close();
    }
}
