package org.yamabiko.gateway.smpp;

import java.util.Optional;

import javax.net.ssl.SSLSocketFactory;

import org.yamabiko.gateway.GatewayConfig;

/**
 * A gateway's settings, checked.
 *
 * @param tls makes the sockets of a link that is encrypted
 * @param config the settings that need no checking
 */
record SmppSettings(String name, String host, String systemId, String password, String systemType,
        Optional<SSLSocketFactory> tls, GatewayConfig config) {

    /** SMPP 3.4 §5.2.1 to §5.2.3, without the closing NUL. */
    private static final int LONGEST_SYSTEM_ID = 15;
    private static final int LONGEST_PASSWORD = 8;
    private static final int LONGEST_SYSTEM_TYPE = 12;

    static SmppSettings of(String name, GatewayConfig config) {
        var settings = new SmppSettings(name,
                required(name, "host", config.host()),
                atMost(name, "system-id", LONGEST_SYSTEM_ID, required(name, "system-id", config.systemId())),
                atMost(name, "password", LONGEST_PASSWORD, required(name, "password", config.password())),
                atMost(name, "system-type", LONGEST_SYSTEM_TYPE, config.systemType().orElse("")),
                TrustStore.tls(name, config),
                config);
        positive(name, "window-size", config.windowSize());
        positive(name, "bind-count", config.bindCount());
        positive(name, "submit-timeout", config.submitTimeout().toMillis());
        positive(name, "enquire-link-interval", config.enquireLinkInterval().toMillis());
        return settings;
    }

    private static String required(String name, String setting, Optional<String> value) {
        return value.filter(v -> !v.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(key(name, setting) + " is required for an SMPP gateway"));
    }

    private static String atMost(String name, String setting, int longest, String value) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    key(name, setting) + " is longer than the " + longest + " characters that SMPP allows");
        }
        return value;
    }

    private static void positive(String name, String setting, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(key(name, setting) + " must be more than 0");
        }
    }

    static String key(String name, String setting) {
        return "yamabiko.gateway.\"" + name + "\"." + setting;
    }

    /** For log lines. */
    String peer() {
        return host + ":" + config.port();
    }

    /** Which certificates count, for log lines. */
    String trust() {
        return config.tlsTrustStore().map(file -> "tls-trust-store " + file).orElse("the JVM's trust store");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmppSettings[" + name + " at " + peer() + " as " + systemId + "]";
    }
}
