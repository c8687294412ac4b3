package org.yamabiko.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yamabiko.problem.InvalidInputException;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = { "correct horse battery", "山彦が谷から返ってくる朝", "tr0mb0ne-92-x", "abcdeabcdeabcde" })
    void what_is_long_and_not_guessed_first_is_taken(String password) {
        assertThatCode(() -> PasswordRules.check("wanted", "hanako", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
            "elevenchars, must have at least 12 characters",
            "'', must have at least 12 characters",
            "i-am-HANAKO-and-you, must not contain the user name",
            "password1234, is one of those that are guessed first",
            "Passwordpassword, is one of those that are guessed first",
            "123456789012, is one of those that are guessed first",
            "qwertyuiop12, is one of those that are guessed first",
            "aabbaabbaabbaabb, must have at least 5 different characters" })
    void anything_else_is_refused_with_its_reason(String password, String reason) {
        assertThatThrownBy(() -> PasswordRules.check("wanted", "hanako", password))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("wanted: " + reason);
    }

    @Test
    void what_bcrypt_would_cut_off_is_refused() {
        var password = "abcdefghi".repeat(8);
        assertThatCode(() -> PasswordRules.check("wanted", "hanako", password)).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("wanted", "hanako", password + "x"))
                .hasMessageContaining("at most 72 octets");
    }

    @Test
    void a_short_user_name_may_be_part_of_it() {
        assertThatCode(() -> PasswordRules.check("wanted", "ken", "a broken radiator")).doesNotThrowAnyException();
    }
}
