/**
 * What callers hear beyond a flow's own words, for staff: recordings of the company's own, and how its words are pronounced.
 */
package org.yamabiko.console.prompts;
