package org.yamabiko.call.agi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.asteriskjava.util.SocketConnectionFacade;

/**
 * The library's view of a connection, with the bounds it does not have: on a line's length, on the lines of the environment, on
 * HANGUP lines (its reader recurses on each), on the time to wait. Control characters never leave.
 */
final class AgiSocket implements SocketConnectionFacade {

    /** The peer broke a bound; the connection is of no use. */
    static final class MalformedException extends IOException {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    private static final int LONGEST_LINE = 4096;
    private static final int MOST_LINES = 200;
    private static final int MOST_HANGUPS = 20;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] line = new byte[LONGEST_LINE];
    private final StringBuilder command = new StringBuilder();
    private boolean inEnvironment = true;
    private int environmentLines;
    private int hangups;
    private boolean broken;

    AgiSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 2048);
        this.out = socket.getOutputStream();
    }

    /** How long the next reads may wait in all is up to the caller; each single read waits at most this long. */
    void patience(Duration longest) throws IOException {
        socket.setSoTimeout((int) Math.max(1, longest.toMillis()));
    }

    /** @throws IOException also at the end of the stream and when nothing came in time */
    @Override
    public String readLine() throws IOException {
        try {
            return checked(nextLine());
        } catch (MalformedException e) {
            broken = true;
            throw e;
        }
    }

    private String checked(String text) throws MalformedException {
        if (inEnvironment) {
            checkEnvironment(text);
        } else if (text.startsWith("HANGUP") && ++hangups > MOST_HANGUPS) {
            throw new MalformedException("a flood of HANGUP lines");
        }
        return text;
    }

    private String nextLine() throws IOException {
        int length = 0;
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next == '\n') {
                return new String(line, 0, length, StandardCharsets.UTF_8).stripTrailing();
            }
            if (length == LONGEST_LINE) {
                throw new MalformedException("a line of more than " + LONGEST_LINE + " bytes");
            }
            line[length++] = (byte) next;
        }
    }

    private void checkEnvironment(String text) throws MalformedException {
        if (text.isEmpty()) {
            inEnvironment = false;
        } else if (!text.startsWith("agi_")) {
            throw new MalformedException("a line of the environment that does not begin with agi_");
        } else if (++environmentLines > MOST_LINES) {
            throw new MalformedException("more than " + MOST_LINES + " lines of environment");
        }
    }

    @Override
    public void write(String text) {
        command.append(text);
    }

    /** Sends the command as one line, whatever its values hold. */
    @Override
    public void flush() throws IOException {
        var oneLine = command.toString().strip().replaceAll("\\p{Cntrl}", " ");
        command.setLength(0);
        out.write((oneLine + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Whether the peer sent something that is no AGI. */
    boolean broken() {
        return broken;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}
