package org.yamabiko.ladder;

import java.util.Optional;

import org.yamabiko.phone.PhoneNumber;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What has a ladder: the whole service, or one hotline.
 *
 * @param key {@code service}, or the hotline's number in E.164; a number of ours and of no caller
 */
public record Scope(@JsonValue String key) {

    public static final Scope SERVICE = new Scope("service");

    public static Scope of(PhoneNumber did) {
        return new Scope(did.e164());
    }

    /** As somebody writes it; empty if it is neither {@code service} nor a number. */
    static Optional<Scope> read(String written) {
        return SERVICE.key().equals(written) ? Optional.of(SERVICE) : PhoneNumber.parse(written).map(Scope::of);
    }

    public boolean isService() {
        return equals(SERVICE);
    }

    /** The hotline's number; empty for the service. */
    public Optional<PhoneNumber> did() {
        return isService() ? Optional.empty() : Optional.of(new PhoneNumber(key));
    }
}
