package org.yamabiko.sender;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import io.quarkus.panache.common.Sort;

/** The names of the company and its services; each text says one of them. */
@ApplicationScoped
public class CompanyNames {

    private static final int LONGEST = 60;

    private final AuditTrail audit;
    private final Clock clock;

    CompanyNames(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<CompanyName> all() {
        return CompanyNameEntity.<CompanyNameEntity> listAll(Sort.by("name")).stream().map(CompanyNameEntity::toName).toList();
    }

    /** Registers a name; one that is there already stays as it is. */
    @Transactional
    public CompanyName add(String written, String who) {
        var name = Optional.ofNullable(written).orElse("").strip();
        if (name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("The name was not taken", List.of(Violation.of("name", "company-name",
                    "must be 1 to " + LONGEST + " characters", LONGEST)));
        }
        return CompanyNameEntity.<CompanyNameEntity> findByIdOptional(name).orElseGet(() -> {
            var entity = new CompanyNameEntity();
            entity.name = name;
            entity.addedAt = clock.instant();
            entity.addedBy = who;
            entity.persist();
            audit.record(who, Action.COMPANY_NAME_ADDED, "company-name:" + name, null, name);
            return entity;
        }).toName();
    }

    @Transactional
    public void remove(String name, String who) {
        var entity = CompanyNameEntity.<CompanyNameEntity> findByIdOptional(name)
                .orElseThrow(() -> NotFound.of("The name '" + name + "' is not registered."));
        entity.delete();
        audit.record(who, Action.COMPANY_NAME_REMOVED, "company-name:" + name, name, null);
    }
}
