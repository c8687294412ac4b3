/**
 * Texts and hotlines as files, out and in: everything as JSON or YAML, texts and menus as CSV or XLSX, because staff live in
 * spreadsheets. Uses {@code hotline}, {@code text}, {@code phone}, {@code problem}, {@code audit} and {@code account}.
 * <p>
 * A file is read into {@link org.yamabiko.exchange.Contents}, compared with what is stored
 * ({@link org.yamabiko.exchange.Planner}), and shown as a {@link org.yamabiko.exchange.Preview}. The preview has a token made
 * from the file and from every change it shows; {@link org.yamabiko.exchange.Imports#apply} writes all or nothing, and only if
 * the same file would still do exactly what was shown. What is written are drafts and texts: a file publishes no hotline and
 * approves nothing.
 * <p>
 * What comes out goes in again without a difference. Fields of a flow document that no column has stay as they are stored.
 */
package org.yamabiko.exchange;
