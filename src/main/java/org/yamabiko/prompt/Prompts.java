package org.yamabiko.prompt;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.yamabiko.prompt.reading.Readings;
import org.yamabiko.prompt.sound.Wav;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;

/**
 * The sound of prompts. {@link #prepare} makes it, before a hotline goes live; {@link #audio} names it, while a caller waits.
 * <p>
 * Not promised: that every prompt has sound. Without an engine for its language only the shipped recordings are heard, and
 * {@link #audio} answers with the fallback. Nothing here throws because an engine, the disk or the database failed.
 */
@ApplicationScoped
public class Prompts {

    private static final Logger LOG = Logger.getLogger(Prompts.class);
    /** Enough to keep the engines busy, and few enough to leave the database's connections to the calls. */
    private static final int AT_ONCE = 4;
    private static final String FAILURES = "yamabiko.prompt.speech.failures";

    private final List<AudioStore> stores;
    private final Narrator narrator;
    private final Dictionary dictionary;
    private final RecordedSounds recordings;
    private final MeterRegistry meters;
    /** What sounds say that were prepared here, by their content names, for people who look into a call. */
    private final Map<String, String> words = new ConcurrentHashMap<>();
    /** Under which content name each prompt that was prepared is heard: by then its words or its recording were looked up. */
    private final Map<Prompt, String> heard = new ConcurrentHashMap<>();
    /** Asking an engine again for these is useless until a restart. */
    private final Set<String> unspeakable = ConcurrentHashMap.newKeySet();

    /** @param stores the nearest one first */
    @Inject
    Prompts(@All List<AudioStore> stores, Narrator narrator, Dictionary dictionary, RecordedSounds recordings,
            MeterRegistry meters) {
        this.stores = stores;
        this.narrator = narrator;
        this.dictionary = dictionary;
        this.recordings = recordings;
        this.meters = meters;
    }

    /** Blocks until each prompt has sound on this node or surely gets none now. Cheap for prompts that have it already. */
    public void prepare(Collection<Prompt> prompts) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            prompts.stream().distinct().forEach(prompt -> threads.execute(() -> prepare(prompt)));
        }
    }

    /** Once more for all that was prepared: the dictionary has changed. Until a new sound is there, the old one is heard. */
    public void renew() {
        prepare(Set.copyOf(heard.keySet()));
    }

    private void prepare(Prompt prompt) {
        var recorded = recorded(prompt).filter(name -> wav(name).isPresent());
        if (recorded.isPresent()) {
            words.putIfAbsent(recorded.get(), prompt.text());
            heard.put(prompt, recorded.get());
            return;
        }
        var voiced = dictionary.voiced(prompt);
        speak(voiced);
        if (wav(voiced.contentName()).isPresent()) {
            heard.put(prompt, voiced.contentName());
        } else {
            heard.putIfAbsent(prompt, voiced.contentName());
        }
    }

    private Optional<String> recorded(Prompt prompt) {
        if (prompt.recording().isEmpty()) {
            return Optional.empty();
        }
        try {
            return recordings.contentName(prompt.recording());
        } catch (IllegalStateException e) {
            LOG.warnf("A recording cannot be looked up, its words are spoken instead: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private void speak(Prompt prompt) {
        var name = prompt.contentName();
        words.putIfAbsent(name, prompt.text());
        if (unspeakable.contains(name) || wav(name).isPresent()) {
            return;
        }
        try {
            var wav = narrator.narrate(prompt);
            stores.forEach(store -> store.keep(name, wav));
        } catch (SpeechException e) {
            LOG.warnf("The prompt %s has no sound (%s: %s); callers hear a shipped sentence instead", name, e.reason(),
                    e.getMessage());
            meters.counter(FAILURES, "reason", e.reason().name()).increment();
            if (e.permanent()) {
                unspeakable.add(name);
            }
        }
    }

    /**
     * The sound of a prompt that may never be published: what is there, else spoken now and kept nowhere. For people who write;
     * blocks while an engine speaks.
     */
    public byte[] listen(Prompt prompt) throws SpeechException {
        var voiced = dictionary.voiced(prompt);
        var known = recorded(prompt).flatMap(this::wav).or(() -> wav(voiced.contentName()));
        return known.isPresent() ? known.get() : narrator.narrate(voiced);
    }

    /** In which words an engine gets a prompt: after the dictionary, with figures and abbreviations as they are said. */
    public String reading(Prompt prompt) {
        return Readings.of(dictionary.voiced(prompt).spoken(), prompt.language());
    }

    /** For a caller who waits: never asks an engine or the database. Falls back to {@link Sentence#GENERIC_SAY}. */
    public Audio audio(Prompt prompt) {
        return audio(prompt, Sentence.GENERIC_SAY);
    }

    /** For a caller who waits. @return the sound of {@code prompt}, or of {@code fallback} in its language if it has none */
    public Audio audio(Prompt prompt, Sentence fallback) {
        return immediate(prompt).or(() -> immediate(fallback.in(prompt.language())))
                .orElseThrow(() -> new IllegalStateException("a sentence without a recording: " + fallback));
    }

    public Audio audio(Sentence sentence, Locale language) {
        return audio(sentence.in(language), sentence);
    }

    private Optional<Audio> immediate(Prompt prompt) {
        var known = heard.get(prompt);
        var name = known == null ? prompt.contentName() : known;
        return find(name, stores.stream().filter(AudioStore::immediate).toList())
                .map(wav -> new Audio(name, Wav.length(wav)));
    }

    /**
     * The sound with this content name, as it goes over the wire. Asks the database if this node does not have it: may block.
     */
    public Optional<byte[]> wav(String contentName) {
        return find(contentName, stores);
    }

    /** What a sound says; empty for silence, and for what this node has not prepared since its start. */
    public String words(String contentName) {
        return words.getOrDefault(contentName, Sentence.words(contentName));
    }

    /** What a farther store has, the nearer ones keep. */
    private static Optional<byte[]> find(String contentName, List<AudioStore> stores) {
        for (var i = 0; i < stores.size(); i++) {
            var wav = stores.get(i).find(contentName);
            if (wav.isPresent()) {
                stores.subList(0, i).forEach(nearer -> nearer.keep(contentName, wav.get()));
                return wav;
            }
        }
        return Optional.empty();
    }
}
