package org.yamabiko.phone;

import java.util.Locale;
import java.util.Set;

/**
 * Whether whoever signed for the caller's number is known to be right (STIR/SHAKEN: RFC 8224, RFC 8588, ATIS-1000074). Networks
 * of Japan do not sign, so that most calls say nothing.
 */
public enum Attestation {
    /** Nobody signed, nobody checked, or what was said is not known here. */
    NOT_GIVEN,
    /** The signature is right and is for this number. */
    VERIFIED,
    /** There is a signature, and it is not right: the number may be forged. */
    FAILED;

    /** Words of Asterisk 22 (as of 18.22, 20.7 and 21.2) have underscores, those of earlier ones are sentences. */
    private static final Set<String> RIGHT = Set.of("success", "verification passed");

    /**
     * Words that say something of the call. Those left out, such as {@code missing_identity_hdr} ('Verification not present')
     * or {@code cert_retrieval_failure}, say that there was nothing to check or that the check could not be done.
     */
    private static final Set<String> WRONG = Set.of("signature failed", "verification mismatch", "signature_validation",
            "cid_orig_tn_mismatch", "missing_date_hdr", "date_hdr_parse_failure", "date_hdr_range_error", "missing_iat",
            "iat_range_error", "missing_jwt_hdr", "invalid_header", "invalid_grant", "invalid_or_no_ppt", "invalid_or_no_alg",
            "invalid_or_no_typ", "invalid_or_no_grants", "invalid_or_no_attest", "missing_origid", "missing_orig_tn",
            "missing_dest_tn", "cert_contents_invalid", "cert_not_trusted", "cert_date_failure", "cert_no_tn_auth_ext",
            "cert_no_spc_in_auth_ext", "no_raw_key");

    /**
     * Reads what Asterisk found.
     *
     * @param verifyResult {@code ${STIR_SHAKEN(0,verify_result)}}, empty where there is no signature; may be null
     */
    public static Attestation ofVerifyResult(String verifyResult) {
        var word = verifyResult == null ? "" : verifyResult.strip().toLowerCase(Locale.ROOT);
        if (RIGHT.contains(word)) {
            return VERIFIED;
        }
        return WRONG.contains(word) ? FAILED : NOT_GIVEN;
    }
}
