package org.yamabiko.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import io.smallrye.config.WithDefault;

/** The contract with the operator about one upstream: {@code yamabiko.gateway."NAME".*}. */
public interface GatewayConfig {

    /** {@code handset}, {@code smpp} or {@code http}. */
    @WithDefault("handset")
    String kind();

    /** Name or address of the SMSC; required for {@code smpp}. */
    Optional<String> host();

    @WithDefault("2775")
    int port();

    Optional<String> systemId();

    Optional<String> password();

    /** Empty: none, which is an empty string on the wire. */
    Optional<String> systemType();

    /** Whether the link is TLS; the SMSC's certificate and host name are checked. */
    @WithDefault("false")
    boolean tls();

    /** A PKCS #12 file with the certificates to trust on this link; empty: those of the JVM. */
    Optional<Path> tlsTrustStore();

    Optional<String> tlsTrustStorePassword();

    /** How many submits may be under way at once on each bind. */
    @WithDefault("50")
    int windowSize();

    /** The contracted rate, of all nodes together and over any second; empty is as fast as the upstream takes them. */
    OptionalInt maxSubmitsPerSecond();

    @WithDefault("PT30S")
    Duration enquireLinkInterval();

    /** How long to wait for an answer to a submit before it counts as uncertain. */
    @WithDefault("PT30S")
    Duration submitTimeout();

    /** Binds held at once. */
    @WithDefault("1")
    int bindCount();

    /** With transmitter-receiver, each bind is two links. */
    @WithDefault("transceiver")
    BindMode bindMode();

    /** Gateways with the lowest number get the texts; the next ones step in when those are away or too slow. */
    @WithDefault("100")
    int priority();

    /** Its part of the texts, against gateways of the same priority. */
    @WithDefault("1")
    int weight();

    /** Type of number of the sender (SMPP 3.4 §5.2.5); empty: 2 for a telephone number, 3 for a short code. */
    OptionalInt senderTon();

    /** Numbering plan of the sender (SMPP 3.4 §5.2.6); empty: 1 for a telephone number, 0 for a short code. */
    OptionalInt senderNpi();

    /**
     * How receipts write the id that the answer to the submit gave: as-is, unpadded, hex-to-decimal, decimal-to-hex or auto.
     */
    @WithDefault("as-is")
    ReceiptIdFormat receiptIdFormat();

    /** What a gateway of kind {@code http} needs besides; no other kind looks at it. */
    HttpGatewayConfig http();
}
