/**
 * Telephone numbers and callers as values: a number is always E.164, and a caller who withheld one has none.
 * <p>
 * Uses nothing of ours; the only package that knows libphonenumber.
 */
package org.yamabiko.phone;
