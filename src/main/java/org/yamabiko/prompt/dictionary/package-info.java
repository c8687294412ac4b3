/**
 * The company's words and how they are pronounced, for all hotlines: names above all. A prompt with a reading of its own is not
 * touched. A change is heard on all nodes within seconds, without publishing: what was prepared is prepared once more.
 */
package org.yamabiko.prompt.dictionary;
