package org.yamabiko.console.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.yamabiko.account.AccountState;
import org.yamabiko.account.Role;
import org.yamabiko.audit.Action;

class AccountWordsTest {

    private static final ResourceBundle JAPANESE = bundle(Locale.JAPANESE);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    @Test
    void both_languages_have_words_for_the_same_codes() {
        assertThat(JAPANESE.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void every_role_deed_and_state_has_words() {
        assertThat(JAPANESE.keySet())
                .containsAll(Arrays.stream(Action.values()).map(action -> "action." + action).toList())
                .containsAll(Arrays.stream(AccountState.values()).map(state -> "value." + state).toList())
                .containsAll(Arrays.stream(Role.values()).map(role -> "role." + role.word()).toList())
                .containsAll(Arrays.stream(Role.values()).map(role -> "roleHint." + role.word()).toList());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.yamabiko.console.accounts.AccountWords", locale);
    }
}
