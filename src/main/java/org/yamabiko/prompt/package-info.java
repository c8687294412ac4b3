/**
 * What callers hear: the service's own sentences, what staff write into a flow, and the sound of both.
 * <p>
 * Sound is prepared when a hotline is published, never during a call. A prompt is known by its content name, so its sound can
 * be cached for ever, by Asterisk too. It is looked for in the shipped recordings, in memory, in the folder of this node and in
 * the table all nodes share, and is spoken by an engine only when none of them has it. A prompt without sound is replaced by a
 * shipped sentence: a caller never hears nothing.
 * <p>
 * Before an engine speaks, {@code prompt.reading} puts figures, addresses and abbreviations into words. A kind of engine is a
 * {@link org.yamabiko.prompt.SpeechEngine} in {@code prompt.speech}; {@code prompt.sound} makes what it speaks fit for a
 * telephone. Uses {@code phone}, and what every feature uses.
 */
package org.yamabiko.prompt;
