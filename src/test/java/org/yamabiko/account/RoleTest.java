package org.yamabiko.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void an_administrator_holds_every_role() {
        assertThat(Role.heldBy(EnumSet.of(Role.ADMINISTRATOR))).isEqualTo(EnumSet.allOf(Role.class));
    }

    @Test
    void everybody_with_a_role_looks() {
        assertThat(Role.heldBy(EnumSet.of(Role.TESTER))).containsExactlyInAnyOrder(Role.TESTER, Role.VIEWER);
    }

    @Test
    void one_to_whom_no_role_was_given_holds_none() {
        assertThat(Role.heldBy(EnumSet.noneOf(Role.class))).isEmpty();
    }

    @Test
    void words_that_are_no_roles_are_passed_over() {
        assertThat(Role.among(List.of("editor", "offline_access", "Administrator"))).isEqualTo(Set.of(Role.EDITOR));
    }

    @Test
    void roles_are_stored_in_one_order() {
        assertThat(Role.written(EnumSet.of(Role.TESTER, Role.ADMINISTRATOR))).isEqualTo("administrator,tester");
        assertThat(Role.read("administrator,tester")).containsExactlyInAnyOrder(Role.TESTER, Role.ADMINISTRATOR);
    }
}
