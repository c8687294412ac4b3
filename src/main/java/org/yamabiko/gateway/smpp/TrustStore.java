package org.yamabiko.gateway.smpp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import org.yamabiko.gateway.GatewayConfig;

/** Whose certificates a TLS link trusts: those of a PKCS #12 file, or those of the JVM. */
final class TrustStore {

    private TrustStore() {
    }

    /**
     * @return empty if the link is not encrypted
     * @throws IllegalArgumentException if the file cannot be used; the message names the key
     */
    static Optional<SSLSocketFactory> tls(String gateway, GatewayConfig config) {
        if (!config.tls()) {
            if (config.tlsTrustStore().isPresent()) {
                throw new IllegalArgumentException(SmppSettings.key(gateway, "tls-trust-store") + " is set, but "
                        + SmppSettings.key(gateway, "tls") + " is not true");
            }
            return Optional.empty();
        }
        return Optional.of(config.tlsTrustStore()
                .map(file -> trusting(gateway, file, config.tlsTrustStorePassword().orElse("")))
                .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    private static SSLSocketFactory trusting(String gateway, Path file, String password) {
        try (var stream = Files.newInputStream(file)) {
            var certificates = KeyStore.getInstance("PKCS12");
            certificates.load(stream, password.toCharArray());
            if (certificates.size() == 0) {
                throw new GeneralSecurityException("there is no certificate in it");
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(certificates);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(SmppSettings.key(gateway, "tls-trust-store") + " " + file
                    + " cannot be used as PKCS #12 with the given tls-trust-store-password: " + e.getMessage(), e);
        }
    }
}
