package org.yamabiko.sender;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.CarrierRules;
import org.yamabiko.carrier.Lint;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import io.quarkus.panache.common.Sort;

/** The domains that links of the company lead to; a text with another one cannot be approved. */
@ApplicationScoped
public class LinkDomains {

    private static final Pattern HOST = Pattern
            .compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private final CarrierRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    LinkDomains(CarrierRules rules, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<LinkDomain> all() {
        return LinkDomainEntity.<LinkDomainEntity> listAll(Sort.by("name")).stream().map(LinkDomainEntity::toDomain).toList();
    }

    /**
     * Registers a domain; one that is there already stays as it is.
     *
     * @throws InvalidInputException if it is no domain, or one that is nobody's own
     */
    @Transactional
    public LinkDomain add(String written, String who) {
        var name = Optional.ofNullable(written).orElse("").strip().toLowerCase(Locale.ROOT);
        check(name);
        return LinkDomainEntity.<LinkDomainEntity> findByIdOptional(name).orElseGet(() -> {
            var entity = new LinkDomainEntity();
            entity.name = name;
            entity.addedAt = clock.instant();
            entity.addedBy = who;
            entity.persist();
            audit.record(who, Action.DOMAIN_ADDED, "domain:" + name, null, name);
            return entity;
        }).toDomain();
    }

    private void check(String name) {
        if (!HOST.matcher(name).matches()) {
            throw refused("domain.none", "must be a domain such as example.jp, without https:// and without a path");
        }
        if (rules.publicSuffixes().contains(name) || isShortener(name)) {
            throw refused("domain.public", "is open to everybody; it must be the company's own");
        }
    }

    private boolean isShortener(String name) {
        return rules.lint().stream().filter(rule -> rule.code() == Lint.SHORT_LINK)
                .anyMatch(rule -> rule.carriers().contains(Carrier.DOCOMO) && rule.words().contains(name));
    }

    private static InvalidInputException refused(String code, String message) {
        return new InvalidInputException("The domain was not taken", List.of(Violation.of("domain", code, message)));
    }

    @Transactional
    public void remove(String name, String who) {
        var entity = LinkDomainEntity.<LinkDomainEntity> findByIdOptional(name)
                .orElseThrow(() -> NotFound.of("The domain '" + name + "' is not registered."));
        entity.delete();
        audit.record(who, Action.DOMAIN_REMOVED, "domain:" + name, name, null);
    }
}
