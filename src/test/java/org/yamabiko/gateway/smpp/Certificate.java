package org.yamabiko.gateway.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * A self-signed certificate, made by the JDK.
 *
 * @param key and {@code certificate} as PEM, {@code trustStore} as PKCS #12
 */
record Certificate(Path key, Path certificate, Path trustStore) {

    static final String PASSWORD = "example";

    /** @param host as keytool wants it: {@code ip:127.0.0.1} */
    static Certificate selfSigned(Path folder, String name, String host)
            throws IOException, GeneralSecurityException, InterruptedException {
        var pair = folder.resolve(name + "-pair.p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "smsc", "-keyalg", "EC", "-dname", "CN=smsc", "-ext", "SAN=" + host, "-validity", "2", "-storetype",
                "PKCS12", "-keystore", pair.toString(), "-storepass", PASSWORD).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile()).start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        var store = load(pair);
        var certificate = store.getCertificate("smsc");
        return new Certificate(
                pem(folder.resolve(name + ".key"), "PRIVATE KEY", store.getKey("smsc", PASSWORD.toCharArray()).getEncoded()),
                pem(folder.resolve(name + ".crt"), "CERTIFICATE", certificate.getEncoded()),
                trusting(folder.resolve(name + "-trust.p12"), certificate));
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static Path pem(Path file, String kind, byte[] der) throws IOException {
        return Files.writeString(file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind,
                Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der), kind));
    }

    private static Path trusting(Path file, java.security.cert.Certificate certificate)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("smsc", certificate);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
