package org.yamabiko.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationTest {

    @ParameterizedTest
    @CsvSource({ "success, VERIFIED", "Verification passed, VERIFIED", "signature_validation, FAILED",
            "cid_orig_tn_mismatch, FAILED", "cert_not_trusted, FAILED", "Signature failed, FAILED",
            "Verification mismatch, FAILED", "missing_identity_hdr, NOT_GIVEN", "Verification not present, NOT_GIVEN",
            "no_signature, NOT_GIVEN", "cert_retrieval_failure, NOT_GIVEN", "disabled, NOT_GIVEN", "'', NOT_GIVEN",
            "a word of tomorrow, NOT_GIVEN" })
    void asterisk_says_it_in_many_words(String word, Attestation means) {
        assertThat(Attestation.ofVerifyResult(word)).isEqualTo(means);
    }

    @Test
    void without_a_word_nothing_is_known() {
        assertThat(Attestation.ofVerifyResult(null)).isEqualTo(Attestation.NOT_GIVEN);
    }
}
