/**
 * The engines: programs of the machine that speak. Each is a {@link org.yamabiko.prompt.SpeechEngine} of its own and knows no
 * other; what they share is the way a program is run.
 */
package org.yamabiko.prompt.speech;
