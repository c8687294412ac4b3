package org.yamabiko.gateway.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * Opens the TCP or TLS connection under a bind. jsmpp's own factories wait without a limit and check no host name.
 *
 * @param tls empty: none
 */
record Sockets(Optional<SSLSocketFactory> tls, Duration timeout) implements ConnectionFactory {

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            return new SocketConnection(tls.isPresent() ? encrypted(tls.get(), socket, host, port) : socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Checked against the trust store, and against the host's name (RFC 2818 §3.1). */
    private SSLSocket encrypted(SSLSocketFactory factory, Socket socket, String host, int port) throws IOException {
        var encrypted = (SSLSocket) factory.createSocket(socket, host, port, true);
        var parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.setSoTimeout((int) timeout.toMillis());
        encrypted.startHandshake();
        return encrypted;
    }
}
