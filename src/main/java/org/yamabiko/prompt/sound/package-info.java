/** Sound as numbers: what an engine speaks is made fit for a telephone and written as WAV. Uses nothing. */
package org.yamabiko.prompt.sound;
