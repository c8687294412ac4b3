/**
 * The company's own recordings: handed in as a file of any usual format, made fit for a telephone, kept in the database for all
 * nodes. A recording never changes; another sound is another recording, so that what was approved is what is heard. WAV, AIFF
 * and AU are read by Java itself; for everything else the machine needs ffmpeg or SoX.
 */
package org.yamabiko.prompt.recording;
