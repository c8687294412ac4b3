package org.yamabiko.account;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** What those may do who sign in with an account that the company keeps elsewhere. */
@ConfigMapping(prefix = "yamabiko.company-sign-in")
interface CompanyConfig {

    /**
     * Which roles of ours a word of theirs gives: {@code yamabiko.company-sign-in.roles."call-centre"=editor,tester}. A word
     * that is not named here gives none, whatever it is.
     */
    Map<String, List<String>> roles();
}
