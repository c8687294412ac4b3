package org.yamabiko.lab;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.yamabiko.lab.CallEvent.Heard;
import org.yamabiko.prompt.Prompts;
import org.yamabiko.prompt.sound.Wav;

/** What is heard when a script has a file played. A content name means one sound for ever, so none is read twice. */
@Singleton
class Sounds {

    private static final Pattern OURS = Pattern.compile("https?://[^/]+/prompt/([0-9a-f]{32})\\.wav");
    private static final int MOST_REMEMBERED = 2000;

    private final Prompts prompts;
    private final Map<String, Heard> known = new ConcurrentHashMap<>();

    Sounds(Prompts prompts) {
        this.prompts = prompts;
    }

    /** @return empty if there is no such sound, as when Asterisk cannot fetch it */
    Optional<Heard> find(String url) {
        var ours = OURS.matcher(url);
        return ours.matches() ? byName(ours.group(1)) : Optional.empty();
    }

    /** One that is not there is heard as nothing. */
    List<Heard> all(List<String> urls) {
        return urls.stream().map(url -> find(url).orElseGet(() -> new Heard(url, "", Duration.ZERO))).toList();
    }

    private Optional<Heard> byName(String name) {
        var heard = Optional.ofNullable(known.get(name));
        if (heard.isEmpty()) {
            heard = prompts.wav(name).map(wav -> new Heard("/prompt/" + name + ".wav", prompts.words(name), Wav.length(wav)));
            if (known.size() < MOST_REMEMBERED) {
                heard.ifPresent(sound -> known.put(name, sound));
            }
        }
        return heard;
    }
}
