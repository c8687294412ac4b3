package org.yamabiko.text;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.CarrierRules;
import org.yamabiko.carrier.Lint;
import org.yamabiko.carrier.LintRule;

/** Holds a composed text against what one carrier asks of its words. One linter a look. */
final class Linter {

    private final CarrierRules rules;
    private final Company company;
    private final Carrier carrier;
    private final LocalDate day;
    private final List<Finding> findings = new ArrayList<>();

    Linter(CarrierRules rules, Company company, Carrier carrier, LocalDate day) {
        this.rules = rules;
        this.company = company;
        this.carrier = carrier;
        this.day = day;
    }

    /** The gravest first. */
    List<Finding> lint(String text, Measure measure, List<Link> links, ShownSender sender, boolean tested) {
        if (measure.left() < 0) {
            find(Lint.TOO_LONG, "is " + measure.units() + " characters long; " + carrier + " takes " + measure.longest(),
                    String.valueOf(measure.units()), String.valueOf(measure.longest()));
        }
        links.forEach(this::link);
        company(text, links);
        sender(sender);
        words(text);
        if (!tested) {
            find(Lint.TESTED, "was not tried on a handset in this version: send it to yourself first");
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    private void link(Link link) {
        if (!link.swallowed().isEmpty()) {
            find(Lint.LINK_END, "'" + link.swallowed() + "' directly after a link becomes a part of it: end the link with a "
                    + "half-width space or a new line", link.url(), link.swallowed());
        }
        if (link.isHidden()) {
            find(Lint.HIDDEN_LINK, link.url() + " hides where it leads", link.url());
        } else if (!company.domains().isEmpty() && !company.owns(link)) {
            find(Lint.OWN_DOMAIN, link.host() + " is not registered as a domain of the company", link.host());
        }
        rule(Lint.SHORT_LINK).filter(rule -> rule.words().stream().anyMatch(host -> isUnder(link.host(), host)))
                .ifPresent(rule -> add(rule, link.host() + " shortens links for everybody; filters drop it", link.host()));
    }

    private static boolean isUnder(String host, String shortener) {
        return host.equals(shortener) || host.endsWith("." + shortener);
    }

    private void company(String text, List<Link> links) {
        if (company.domains().isEmpty() && !links.isEmpty()) {
            find(Lint.NO_DOMAIN, "no domain of the company is registered, so nobody can tell whether the link is its own");
        }
        if (company.names().isEmpty()) {
            find(Lint.NO_COMPANY_NAME,
                    "no name of the company is registered, so nobody can tell whether it stands in the text");
        } else if (company.names().stream().noneMatch(name -> name.standsIn(text))) {
            find(Lint.COMPANY_NAME, "none of the company's names stands in the text");
        }
    }

    private void sender(ShownSender sender) {
        if (!sender.registered()) {
            find(Lint.REGISTERED_SENDER, sender.value() == null ? "no sender is registered with " + carrier
                    : sender.shown() + " is not registered with " + carrier, sender.value() == null ? "" : sender.shown());
        } else if (sender.publishedAt() == null) {
            find(Lint.PUBLISHED_SENDER, sender.shown() + " is not noted as published on the company's site", sender.shown());
        }
    }

    private void words(String text) {
        rule(Lint.PHISHING_WORDS).ifPresent(rule -> {
            var found = rule.words().stream().filter(words -> plain(text).contains(plain(words))).toList();
            if (!found.isEmpty()) {
                add(rule, "phishing uses these words: " + String.join(", ", found), String.join("、", found));
            }
        });
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private Optional<LintRule> rule(Lint code) {
        return rules.lint(code, carrier, day);
    }

    private void find(Lint code, String message, String... args) {
        rule(code).ifPresent(rule -> add(rule, message, args));
    }

    private void add(LintRule rule, String message, String... args) {
        findings.add(Finding.of(rule, message, List.of(args)));
    }
}
