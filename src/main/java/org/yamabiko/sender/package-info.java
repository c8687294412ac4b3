/**
 * Who we are to recipients: what a handset may show as the sender, on each carrier and by its rules for domestic texts, the
 * domains that our links lead to, and the names of the company.
 * <p>
 * Uses {@code carrier}, {@code phone}, {@code problem}, {@code audit} and {@code account}. A sender is a row per carrier with
 * dates and the reference of the carrier's review, never one field: what docomo shows as 03…, SoftBank shows as a code.
 */
package org.yamabiko.sender;
