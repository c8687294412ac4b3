/**
 * Words as they are written and words as they are said: telephone numbers digit by digit, amounts, dates, times, postal codes,
 * addresses of the web and of mail, abbreviations. Engines get what comes out, so all of them read alike. Uses only
 * {@code phone}, which knows where the groups of a number end.
 */
package org.yamabiko.prompt.reading;
