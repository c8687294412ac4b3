package org.yamabiko.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Passwords that were right a moment ago: a program shows its own with every request, and bcrypt is made to be slow.
 * <p>
 * Only in memory, for a minute, as a hash under a key that this process made for itself. An entry holds for one version of the
 * account, so that a new password, other roles or a closed account end it at once.
 */
@ApplicationScoped
class VerifiedPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 500;
    private static final float LOAD = 0.75f;

    private record Verified(String hash, long version, Instant until) {
    }

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    VerifiedPasswords(Clock clock) {
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    synchronized boolean knows(Account account, String password) {
        var known = verified.get(account.username);
        return known != null && known.version() == account.version && clock.instant().isBefore(known.until())
                && known.hash().equals(hash(password));
    }

    synchronized void remember(Account account, String password) {
        verified.put(account.username, new Verified(hash(password), account.version, clock.instant().plus(KEPT)));
    }

    private String hash(String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
