package org.yamabiko.sender;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.carrier.Carrier;
import org.yamabiko.carrier.CarrierRules;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;

import io.quarkus.panache.common.Sort;

/** The senders that carriers have registered for us. */
@ApplicationScoped
public class Senders {

    /** A carrier's day begins in Japan. */
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final CarrierRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    Senders(CarrierRules rules, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Sender> all() {
        return SenderEntity.<SenderEntity> listAll(Sort.by("carrier", "validFrom", "value")).stream()
                .map(SenderEntity::toSender).toList();
    }

    @Transactional
    public Sender get(long id) {
        return entity(id).toSender();
    }

    /** Those that count on a day, the latest first. */
    @Transactional
    public List<Sender> validAt(Carrier carrier, LocalDate day) {
        return SenderEntity.<SenderEntity> list("carrier = ?1", carrier).stream().map(SenderEntity::toSender)
                .filter(sender -> sender.validOn(day))
                .sorted(Comparator.comparing(Sender::validFrom).reversed().thenComparing(Sender::value)).toList();
    }

    /** @throws InvalidInputException with every field that is wrong, a sender that the carrier does not register among it */
    @Transactional
    public Sender add(SenderDraft draft, String who) {
        return write(new SenderEntity(), read(0, draft), who);
    }

    /** @throws InvalidInputException as for a new one */
    @Transactional
    public Sender change(long id, SenderDraft draft, String who) {
        return write(entity(id), read(id, draft), who);
    }

    @Transactional
    public void remove(long id, String who) {
        var entity = entity(id);
        audit.record(who, Action.SENDER_REMOVED, subject(entity), words(entity.toSender()), null);
        entity.delete();
    }

    private Sender read(long id, SenderDraft draft) {
        var sender = new SenderRules(rules, LocalDate.ofInstant(clock.instant(), JAPAN)).read(id, draft);
        var twins = SenderEntity.<SenderEntity> list("carrier = ?1 and value = ?2 and validFrom = ?3", sender.carrier(),
                sender.value(), sender.validFrom());
        if (twins.stream().anyMatch(twin -> twin.id != id)) {
            throw new InvalidInputException("The sender was not taken", List.of(Violation.of("value", "sender.twice",
                    "is registered with this carrier from the same day already")));
        }
        return sender;
    }

    private Sender write(SenderEntity entity, Sender sender, String who) {
        var before = Optional.ofNullable(entity.id).map(id -> words(entity.toSender())).orElse(null);
        entity.write(sender, clock.instant(), who);
        entity.persistAndFlush();
        audit.record(who, Action.SENDER_WRITTEN, subject(entity), before, words(entity.toSender()));
        return entity.toSender();
    }

    private static String subject(SenderEntity entity) {
        return "sender:" + entity.carrier + ":" + entity.value;
    }

    private static String words(Sender sender) {
        return "%s, %s to %s, review %s%s".formatted(sender.kind(), sender.validFrom(),
                sender.validUntil() == null ? "…" : sender.validUntil(), sender.reviewReference(),
                sender.publishedAt() == null ? "" : ", published at " + sender.publishedAt());
    }

    private static SenderEntity entity(long id) {
        return SenderEntity.<SenderEntity> findByIdOptional(id)
                .orElseThrow(() -> NotFound.of("There is no sender " + id + "."));
    }
}
