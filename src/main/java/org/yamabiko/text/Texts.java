package org.yamabiko.text;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.yamabiko.problem.InvalidInputException;

import io.quarkus.panache.common.Sort;

/** All texts, each with every version it had. */
@ApplicationScoped
public class Texts {

    private final Clock clock;
    private final Event<TextChanged> changed;

    Texts(Clock clock, Event<TextChanged> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    @Transactional
    public Optional<Text> find(String key) {
        return TextEntity.<TextEntity> findByIdOptional(key).map(TextEntity::toText);
    }

    @Transactional
    public List<Text> all() {
        return TextEntity.<TextEntity> listAll(Sort.by("key")).stream().map(TextEntity::toText).toList();
    }

    /**
     * Writes a text, new or changed. Writing what is already there changes nothing and makes no version.
     *
     * @throws InvalidInputException with every field that is wrong
     */
    @Transactional
    public Text put(String key, TextDraft draft, String author) {
        var violations = TextRules.check(key, draft);
        if (!violations.isEmpty()) {
            throw new InvalidInputException("The text was not taken", violations);
        }
        var policy = PolicyRules.of(draft);
        var known = TextEntity.<TextEntity> findByIdOptional(key);
        if (known.map(TextEntity::toText).filter(t -> same(t, draft, policy)).isPresent()) {
            return known.get().toText();
        }
        var entity = known.orElseGet(() -> {
            var fresh = new TextEntity();
            fresh.key = key;
            return fresh;
        });
        write(entity, draft, policy, author);
        changed.fire(new TextChanged(entity.toText()));
        return entity.toText();
    }

    private void write(TextEntity entity, TextDraft draft, SendingPolicy policy, String author) {
        entity.version++;
        entity.body = draft.body();
        entity.url = draft.url();
        entity.purpose = draft.purpose();
        entity.validitySeconds = policy.validityPeriod().map(Duration::toSeconds).map(Math::toIntExact).orElse(null);
        entity.whenUncertain = policy.whenUncertain();
        entity.whenUndelivered = policy.whenUndelivered();
        entity.updatedAt = clock.instant();
        entity.updatedBy = author;
        entity.persist();
        TextVersionEntity.of(entity).persist();
    }

    private static boolean same(Text text, TextDraft draft, SendingPolicy policy) {
        return text.body().equals(draft.body()) && text.url().equals(draft.url()) && text.purpose().equals(draft.purpose())
                && text.policy().equals(policy);
    }
}
