package org.yamabiko.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/**
 * How an aggregator wants to be asked and what its answers mean: {@code yamabiko.gateway."NAME".http.*}.
 * <p>
 * {@code url}, {@code headers}, {@code body} and {@code form} may hold placeholders such as <code>{recipient}</code>; the whole
 * list is in {@code src/docs/gateways.md}.
 */
public interface HttpGatewayConfig {

    /** Required for {@code http}; values of placeholders in it are URL-encoded. */
    Optional<String> url();

    @WithDefault("POST")
    Method method();

    /** The account, for <code>{user}</code> and <code>{basicCredentials}</code>. */
    Optional<String> user();

    /** The account's, for <code>{password}</code> and <code>{basicCredentials}</code>. */
    Optional<String> password();

    /** By header name; they win over what the body format sets. */
    Map<String, String> headers();

    /** {@code json}, {@code form} or {@code none}. */
    @WithDefault("json")
    BodyFormat bodyFormat();

    /** JSON; placeholders stand within its strings, and <code>"{validitySeconds:number}"</code> becomes a number. */
    Optional<String> body();

    /** The form, by field name. */
    Map<String, String> form();

    /** Statuses that say the text was taken: single ones and ranges. */
    @WithDefault("200-299")
    List<String> acceptedStatus();

    /** Where a JSON answer has the id, or an array of ids, one a segment (RFC 6901). Neither this nor a pattern: our own id. */
    Optional<String> idPointer();

    /** What finds the id in an answer of plain text; its one group is the id. */
    Optional<String> idPattern();

    /** Where a JSON answer has the aggregator's error code (RFC 6901). */
    Optional<String> errorPointer();

    /** What finds the aggregator's error code in an answer of plain text; its one group is the code. */
    Optional<String> errorPattern();

    /** What the aggregator's error codes mean. A code that is not named here changes nothing. */
    Map<String, RejectReason> errors();

    /** What a status means with this aggregator, where it differs from the standard. */
    Map<String, RejectReason> statusReasons();

    Receipts receipts();

    /** How receipts come by webhook. Off without a guard, which is a signature or a secret at the end of the path, or both. */
    interface Receipts {

        /** The header with the HMAC-SHA256 of the body (RFC 2104). */
        Optional<String> hmacHeader();

        Optional<String> hmacSecret();

        @WithDefault("hex")
        HmacEncoding hmacEncoding();

        /** What stands before the signature in its header, for example {@code sha256=}. */
        Optional<String> hmacPrefix();

        /** The end of the webhook's path: {@code /webhook/receipts/NAME/SECRET}; at least 16 letters and digits. */
        Optional<String> secretPath();

        /** Where a JSON document has a list of receipts; the other pointers count from each of them. */
        Optional<String> listPointer();

        Optional<String> idPointer();

        Optional<String> statePointer();

        /** Where it has the segment's number, from 1, if the id is the whole text's. */
        Optional<String> segmentPointer();

        Optional<String> detailPointer();

        /** Where it has the recipient's number: it may settle a text whose id nobody knows. */
        Optional<String> recipientPointer();

        /** The same in a form or a query. */
        Optional<String> idParameter();

        Optional<String> stateParameter();

        Optional<String> segmentParameter();

        Optional<String> detailParameter();

        Optional<String> recipientParameter();

        /** The aggregator's words for states. Added to those everybody uses; numbers are SMPP's unless one is given here. */
        Map<String, MessageState> states();
    }

    enum Method {
        POST,
        GET,
        PUT
    }

    enum BodyFormat {
        JSON,
        FORM,
        NONE
    }

    enum HmacEncoding {
        HEX,
        BASE64
    }
}
