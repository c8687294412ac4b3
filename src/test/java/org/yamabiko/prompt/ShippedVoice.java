package org.yamabiko.prompt;

import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What the service says by itself: the shipped recordings and nothing else. */
public final class ShippedVoice {

    private ShippedVoice() {
    }

    public static Prompts prompts() {
        return new Prompts(List.of(new ShippedRecordings()), new Narrator(List.of()), prompt -> prompt,
                name -> Optional.empty(), new SimpleMeterRegistry());
    }
}
