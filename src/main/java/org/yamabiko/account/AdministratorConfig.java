package org.yamabiko.account;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The first administrator, {@code admin}. */
@ConfigMapping(prefix = "yamabiko.admin")
interface AdministratorConfig {

    /**
     * The password of {@code admin}. It wins at every start over the one stored, so that an operator who lost the password gets
     * back in. Unset: one is made at the first start and printed once.
     */
    Optional<String> password();
}
