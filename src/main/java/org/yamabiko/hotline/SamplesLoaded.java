package org.yamabiko.hotline;

/** The sample hotlines were written into an empty database; what goes with them may follow. */
public record SamplesLoaded(String author) {
}
