package org.yamabiko.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** SIP by websocket as any page could write it, without a library and without a password. */
final class RawWebSocket implements AutoCloseable, WebSocket.Listener {

    private final HttpClient client;
    private final WebSocket socket;
    private final StringBuilder received = new StringBuilder();
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    private RawWebSocket(SSLContext tls) {
        client = HttpClient.newBuilder().sslContext(tls).build();
        socket = client.newWebSocketBuilder().subprotocols("sip").buildAsync(URI.create("wss://localhost:8089/ws"), this)
                .orTimeout(10, TimeUnit.SECONDS).join();
    }

    static RawWebSocket trusting(Path certificate) {
        try (var in = Files.newInputStream(certificate)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("asterisk", CertificateFactory.getInstance("X.509").generateCertificate(in));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, managers.getTrustManagers(), null);
            return new RawWebSocket(tls);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the first line of the first answer */
    String invite(String from, String did) {
        var sound = lines("v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
                "m=audio 40000 RTP/AVP 0", "a=rtpmap:0 PCMU/8000");
        socket.sendText(lines("INVITE sip:" + did + "@localhost SIP/2.0",
                "Via: SIP/2.0/WSS stranger.invalid;branch=z9hG4bK" + UUID.randomUUID(),
                "Max-Forwards: 70",
                "From: <sip:" + from + "@localhost>;tag=1",
                "To: <sip:" + did + "@localhost>",
                "Call-ID: " + UUID.randomUUID(),
                "CSeq: 1 INVITE",
                "Contact: <sip:x@stranger.invalid;transport=ws>",
                "X-Yamabiko-Rehearsal: 0123456789abcdef",
                "Content-Type: application/sdp",
                "Content-Length: " + sound.length(), "") + sound, true).orTimeout(10, TimeUnit.SECONDS).join();
        return answer.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence words, boolean last) {
        take(words);
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer bytes, boolean last) {
        take(StandardCharsets.UTF_8.decode(bytes));
        from.request(1);
        return null;
    }

    private void take(CharSequence words) {
        received.append(words);
        int end = received.indexOf("\r\n");
        if (end >= 0) {
            answer.complete(received.substring(0, end));
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
