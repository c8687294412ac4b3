package org.yamabiko.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.yamabiko.carrier.Severity;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.Violation;
import org.yamabiko.sender.LinkDomains;

/**
 * What nobody can approve: a text that fails on some carrier, or that leads elsewhere than to the company. The latter holds
 * whatever the carriers' rules say.
 */
@ApplicationScoped
class Approvable {

    private final Preflight preflight;
    private final LinkDomains domains;

    Approvable(Preflight preflight, LinkDomains domains) {
        this.preflight = preflight;
        this.domains = domains;
    }

    /** @throws InvalidInputException with everything that is in the way */
    void check(Text text) {
        var own = domains.all();
        var problems = new LinkedHashSet<Violation>();
        for (var wording : preflight.check(text).wordings()) {
            var field = field(wording);
            for (var carrier : wording.carriers()) {
                carrier.links().stream().filter(link -> own.stream().noneMatch(domain -> domain.covers(link.host())))
                        .forEach(link -> problems.add(own.isEmpty()
                                ? Violation.of(field, "finding.NO_DOMAIN", "no domain of the company is registered; approval "
                                        + "needs one")
                                : Violation.of(field, "finding.OWN_DOMAIN",
                                        link.host() + " is not registered as a domain of the "
                                                + "company",
                                        link.host())));
                problems.addAll(ofCarrier(field, carrier));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException("The text cannot be approved", List.copyOf(problems));
        }
    }

    private static List<Violation> ofCarrier(String field, CarrierReport carrier) {
        var problems = new ArrayList<Violation>();
        carrier.findings().stream().filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> problems.add(new Violation(field, "finding." + finding.code(), finding.message(),
                        List.copyOf(finding.args()))));
        carrier.characters().stream().filter(c -> c.severity() == Severity.ERROR)
                .forEach(c -> problems
                        .add(Violation.of(field, "character", c.codePoint() + " does not reach the reader: " + c.code(),
                                c.codePoint())));
        return problems;
    }

    private static String field(WordingReport wording) {
        var body = wording.shortTwin() ? "shortBody" : "body";
        return wording.language() == null ? body : "variants." + wording.language() + "." + body;
    }
}
