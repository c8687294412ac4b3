package org.yamabiko.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.yamabiko.prompt.Audio;
import org.yamabiko.prompt.Sentence;

/** A caller who notes which sentences are heard, and presses what the test says. */
final class HeardLine implements Line {

    private static final Map<String, Sentence> SENTENCES = Arrays.stream(Sentence.values())
            .collect(Collectors.toMap(s -> s.in(Locale.JAPANESE).contentName(), s -> s, (one, same) -> one));

    private final List<String> heard = new ArrayList<>();
    private final Deque<String> keys;

    /** @param keys what is pressed at each question in turn; then nothing more */
    HeardLine(String... keys) {
        this.keys = new ArrayDeque<>(List.of(keys));
    }

    /** Since it was last asked for. */
    List<String> heard() {
        return heard;
    }

    private void hear(List<Audio> prompts) {
        prompts.forEach(audio -> heard.add(SENTENCES.containsKey(audio.name()) ? SENTENCES.get(audio.name()).name() : "staff"));
    }

    @Override
    public void play(List<Audio> prompts) {
        hear(prompts);
    }

    @Override
    public Optional<Character> ask(List<Audio> prompts, Duration timeout) {
        hear(prompts);
        return Optional.ofNullable(keys.poll()).filter(k -> !k.isEmpty()).map(k -> k.charAt(0));
    }

    @Override
    public String collect(List<Audio> prompts, Duration timeout, int most) {
        hear(prompts);
        return Optional.ofNullable(keys.poll()).orElse("");
    }

    @Override
    public void transfer(String extension) {
        heard.add("transfer");
    }
}
