package org.yamabiko.account;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How guessing is made slow. No lock is for good, so that nobody can keep another one out for ever. */
@ConfigMapping(prefix = "yamabiko.sign-in")
interface LockOutConfig {

    /** How many wrong passwords in a row lock a user name. */
    @WithDefault("5")
    int failuresBeforeLock();

    /** How long the first time; every further failure doubles it. */
    @WithDefault("PT1M")
    Duration firstLock();

    @WithDefault("PT15M")
    Duration longestLock();

    /** After how long without a failure they are forgotten. */
    @WithDefault("PT12H")
    Duration forgetAfter();
}
