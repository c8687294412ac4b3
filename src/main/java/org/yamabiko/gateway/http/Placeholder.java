package org.yamabiko.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

import org.yamabiko.gateway.Submission;

/** What a template may name. */
enum Placeholder {
    /** Our own id, the same for every attempt. */
    MESSAGE_ID("messageId"),
    /** E.164 with its plus sign. */
    RECIPIENT("recipient"),
    /** {@code 09012345678}; for another country E.164. */
    RECIPIENT_NATIONAL("recipientNational"),
    /** E.164 without the plus sign. */
    RECIPIENT_DIGITS("recipientDigits"),
    SENDER_ID("senderId"),
    BODY("body"),
    VALIDITY_SECONDS("validitySeconds"),
    VALIDITY_MINUTES("validityMinutes"),
    USER("user"),
    PASSWORD("password"),
    /** For HTTP Basic (RFC 7617 §2). */
    BASIC_CREDENTIALS("basicCredentials");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** Whose request it is; empty strings where the operator gave none. */
    record Account(String user, String password) {

        String basicCredentials() {
            return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Account[" + user + "]";
        }
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
    }

    /** All of them, for whoever wrote one that is none. */
    static String known() {
        return Arrays.stream(values()).map(Placeholder::toString).collect(Collectors.joining(" "));
    }

    String value(Account account, Submission text) {
        return switch (this) {
            case MESSAGE_ID -> text.messageId().toString();
            case RECIPIENT -> text.recipient().e164();
            case RECIPIENT_NATIONAL -> text.recipient().national().replaceAll("[^+\\d]", "");
            case RECIPIENT_DIGITS -> text.recipient().e164().substring(1);
            case SENDER_ID -> text.senderId();
            case BODY -> text.body();
            case VALIDITY_SECONDS -> "" + roundedUp(text, 1);
            case VALIDITY_MINUTES -> "" + roundedUp(text, 60);
            case USER -> account.user();
            case PASSWORD -> account.password();
            case BASIC_CREDENTIALS -> account.basicCredentials();
        };
    }

    /** Whether its value is always a number. */
    boolean isNumeric() {
        return this == VALIDITY_SECONDS || this == VALIDITY_MINUTES || this == RECIPIENT_DIGITS;
    }

    boolean needsUser() {
        return this == USER || this == BASIC_CREDENTIALS;
    }

    boolean needsPassword() {
        return this == PASSWORD || this == BASIC_CREDENTIALS;
    }

    /** A text that is worth delivering for a moment yet is not one without a limit, which 0 means in many places. */
    private static long roundedUp(Submission text, int secondsInUnit) {
        return Math.max(1, Math.ceilDiv(text.validityPeriod().toSeconds(), secondsInUnit));
    }

    @Override
    public String toString() {
        return "{" + word + "}";
    }
}
