package org.yamabiko.prompt.dictionary;

import static java.util.stream.Collectors.groupingBy;

import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.yamabiko.audit.Action;
import org.yamabiko.audit.AuditTrail;
import org.yamabiko.database.Query;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.problem.NotFound;
import org.yamabiko.problem.Violation;
import org.yamabiko.prompt.Dictionary;
import org.yamabiko.prompt.Prompt;

/** The dictionary: kept in a table that all nodes share, read from memory. */
@ApplicationScoped
public class Pronunciations implements Dictionary {

    private static final Set<String> LANGUAGES = Set.of("ja", "en");
    private static final int LONGEST_WORD = 50;
    private static final int LONGEST_READING = 100;
    private static final String ALL = "select language, word, reading, changed_by, changed_at from pronunciation";

    private final EntityManager entities;
    private final DataSource database;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile List<Pronunciation> known = List.of();
    private volatile Map<String, Lexicon> lexicons = Map.of();

    Pronunciations(EntityManager entities, DataSource database, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** By language and word. */
    public List<Pronunciation> all() {
        try {
            return new Query(ALL).then("order by language desc, word").list(database, row -> new Pronunciation(row.getString(1),
                    row.getString(2), row.getString(3), row.getString(4), Query.instant(row, "changed_at")));
        } catch (SQLException e) {
            throw new IllegalStateException("the dictionary cannot be read", e);
        }
    }

    /** Reads what any node has changed. @return whether anything has */
    boolean refresh() {
        var now = all();
        if (now.equals(known)) {
            return false;
        }
        lexicons = now.stream().collect(groupingBy(Pronunciation::language)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new Lexicon(entry.getValue())));
        known = now;
        return true;
    }

    @Override
    public Prompt voiced(Prompt prompt) {
        var lexicon = lexicons.get(prompt.language().getLanguage());
        if (lexicon == null || !prompt.reading().isEmpty()) {
            return prompt;
        }
        var reading = lexicon.read(prompt.text());
        return reading.equals(prompt.text()) ? prompt
                : new Prompt(prompt.text(), prompt.language(), reading, prompt.recording());
    }

    /**
     * Says how a word is pronounced from now on.
     *
     * @throws InvalidInputException if language, word or reading is none
     */
    @Transactional
    public void put(String language, String word, String reading, String who) {
        var plain = plain(word);
        var spoken = plain(reading);
        check(language, plain, spoken);
        var before = find(language, plain);
        entities.createNativeQuery("""
                insert into pronunciation (language, word, reading, changed_by, changed_at) values (?1, ?2, ?3, ?4, ?5)
                on conflict (language, word) do update set reading = excluded.reading, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at""").setParameter(1, language).setParameter(2, plain)
                .setParameter(3, spoken)
                .setParameter(4, who).setParameter(5, clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
        audit.record(who, Action.PRONUNCIATION_SET, subject(language, plain), before.orElse(null), spoken);
    }

    @Transactional
    public void remove(String language, String word, String who) {
        var plain = plain(word);
        var before = find(language, plain)
                .orElseThrow(() -> NotFound.of("The word '" + plain + "' is not in the dictionary."));
        entities.createNativeQuery("delete from pronunciation where language = ?1 and word = ?2").setParameter(1, language)
                .setParameter(2, plain).executeUpdate();
        audit.record(who, Action.PRONUNCIATION_REMOVED, subject(language, plain), before, null);
    }

    private Optional<String> find(String language, String word) {
        List<?> rows = entities.createNativeQuery("select reading from pronunciation where language = ?1 and word = ?2")
                .setParameter(1, language).setParameter(2, word).getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    private static String plain(String words) {
        return words == null ? "" : Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
    }

    private static String subject(String language, String word) {
        return "pronunciation:" + language + ":" + word;
    }

    private static void check(String language, String word, String reading) {
        var violations = new ArrayList<Violation>();
        if (language == null || !LANGUAGES.contains(language)) {
            violations.add(Violation.of("language", "pronunciation.language", "must be ja or en"));
        }
        if (!fits(word, LONGEST_WORD)) {
            violations.add(Violation.of("word", "pronunciation.word", "must be 1 to " + LONGEST_WORD
                    + " characters with a letter or a digit", LONGEST_WORD));
        }
        if (!fits(reading, LONGEST_READING)) {
            violations.add(Violation.of("reading", "pronunciation.reading", "must be 1 to " + LONGEST_READING
                    + " characters with a letter or a digit", LONGEST_READING));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException("The word was not taken", violations);
        }
    }

    private static boolean fits(String words, int longest) {
        return words.length() <= longest && words.codePoints().anyMatch(Character::isLetterOrDigit)
                && words.codePoints().noneMatch(Character::isISOControl);
    }
}
